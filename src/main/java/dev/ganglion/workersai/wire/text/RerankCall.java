package dev.ganglion.workersai.wire.text;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.Ranking.Ranked;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.TaskCall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rerank: a query and `contexts` out, the places of the passages with their scores back.
public final class RerankCall {
    private RerankCall() {}

    /// The call that `request` means.
    public static TaskCall<Ranking> of(RerankRequest request) {
        int passages = request.contexts().size();
        return TaskCall.json(
                request.model(),
                body(request),
                result -> new Ranking(result.required("response").each(each -> ranked(each, passages))));
    }

    private static JsonNode body(RerankRequest request) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("query", request.query());
        Contexts.put(body, request.contexts());
        request.topK().ifPresent(most -> body.put("top_k", most));
        if (request.truncate()) {
            body.put("truncate_inputs", true);
        }
        return body;
    }

    private static Ranked ranked(Field entry, int passages) throws WorkersAiException {
        double index = entry.required("id").number();
        if (index != Math.rint(index) || index < 0 || index >= passages) {
            throw new WorkersAiException(
                    new Failure.Malformed("a rank for a passage that was not sent", ServiceError.NONE));
        }
        return new Ranked((int) index, entry.required("score").number());
    }
}
