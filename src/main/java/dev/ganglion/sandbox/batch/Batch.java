package dev.ganglion.sandbox.batch;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.meter.Bill;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One batch on its way through the queue.
final class Batch {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String id = UUID.randomUUID().toString();
    private final ModelFacts model;
    private final List<JsonNode> requests;
    private final Engine engine;
    private final AtomicReference<State> state = new AtomicReference<>(new Pending("queued"));

    Batch(ModelFacts model, List<JsonNode> requests, Engine engine) {
        this.model = model;
        this.requests = List.copyOf(requests);
        this.engine = engine;
    }

    private sealed interface State {}

    private record Pending(String status) implements State {}

    private record Done(ObjectNode result) implements State {}

    String id() {
        return id;
    }

    boolean isOf(ModelFacts asked) {
        return model.id().equals(asked.id());
    }

    /// What the service says of it at this moment.
    ObjectNode json() {
        return switch (state.get()) {
            case Pending(var status) ->
                NODES.objectNode().put("status", status).put("request_id", id).put("model", model.id());
            case Done(var result) -> result.deepCopy();
        };
    }

    /// Works it off. Each request stands for itself: one that is refused does not keep the others from running.
    void run(Tempo tempo) throws IOException {
        state.set(new Pending("running"));
        var responses = NODES.arrayNode();
        var bills = new ArrayList<Bill>();
        try {
            for (var request : requests) {
                tempo.beforeEach();
                responses.add(response(request, responses.size(), bills));
            }
        } finally {
            // Whatever broke the work off, who asks is told what there is.
            var result = NODES.objectNode();
            result.set("responses", responses);
            result.set("usage", usage(bills));
            state.set(new Done(result));
        }
    }

    /// What keeps a batch from being over at once.
    @FunctionalInterface
    interface Tempo {
        void beforeEach() throws IOException;
    }

    private ObjectNode response(JsonNode request, int index, List<Bill> bills) throws IOException {
        var response = NODES.objectNode().put("id", index);
        try {
            var computed = engine.run(model, input(request));
            bills.add(computed.bill());
            response.set("result", computed.result());
            response.put("success", true);
        } catch (Refusal e) {
            response.set("result", NODES.objectNode());
            response.put("success", false);
            response.set("errors", e.envelope().path("errors"));
        }
        if (request.has("external_reference")) {
            response.set("external_reference", request.path("external_reference"));
        }
        return response;
    }

    private static JsonNode input(JsonNode request) {
        if (!(request instanceof ObjectNode object)) {
            return request;
        }
        var input = object.deepCopy();
        input.remove(List.of("external_reference", "stream"));
        return input;
    }

    /// What all of it was charged, whether the single results state their parts or not.
    private static ObjectNode usage(List<Bill> bills) {
        long input = bills.stream().mapToLong(Bill::inputTokens).sum();
        long output = bills.stream().mapToLong(Bill::outputTokens).sum();
        return NODES.objectNode()
                .put("prompt_tokens", input)
                .put("completion_tokens", output)
                .put("total_tokens", input + output)
                .put("neurons", bills.stream().map(Bill::neurons).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
