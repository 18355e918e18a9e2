package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Addresses.Door;
import dev.ganglion.sandbox.SandboxToken.Permission;
import dev.ganglion.sandbox.account.Finetunes;
import dev.ganglion.sandbox.account.Lists;
import dev.ganglion.sandbox.analytics.Analytics;
import dev.ganglion.sandbox.answer.Answers;
import dev.ganglion.sandbox.batch.BatchQueue;
import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.http.SchemaRoute;
import dev.ganglion.sandbox.http.SearchRoute;
import dev.ganglion.sandbox.http.VerifyRoute;
import dev.ganglion.sandbox.markdown.Conversion;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.wire.Envelope;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.node.JsonNodeFactory;

/// Puts the routes of a sandbox together.
final class Wiring {
    private final SandboxOptions options;
    private final Catalogue catalogue = Catalogue.load();
    private final Admission admission;
    private final Inference inference;
    private final Meter meter;
    private final RunRoute run;
    private final BatchQueue queue;
    private final Clock clock = Clock.systemUTC();
    private final Finetunes finetunes = new Finetunes(catalogue, clock);

    Wiring(SandboxOptions options, CountDownLatch closing, Meter meter) {
        this.options = options;
        admission = new Admission(catalogue, options.terms(), meter, closing);
        inference = new Inference(options, closing, meter, new Answers(finetunes::ready));
        this.meter = meter;
        run = new RunRoute(admission, inference, new TaskRoute(options, closing, meter, admission));
        queue = new BatchQueue(options.pace().firstToken(), closing);
    }

    /// Loads what is slow to load, on a thread of its own.
    void warm() {
        Thread.ofVirtual().name("sandbox-warm").start(admission::warm);
    }

    Addresses addresses() {
        return new Addresses(
                new Addresses.Routes(users(), ofAccount(), this::run, this::assets, new LiveRoute(admission, meter)));
    }

    private Route run(String model) {
        return (call, faults) -> {
            if (call.queued()) {
                run.answerLater(call, model, queue, faults);
            } else {
                run.answer(call, model, faults);
            }
        };
    }

    private Route assets(String finetune) {
        return (call, faults) -> finetunes.upload(call, finetune);
    }

    private Map<String, Door> users() {
        var analytics = new Analytics(meter, options.account());
        var access = new Access(options);
        Route query = (call, faults) -> analytics.answer(call, access.allows(call, Permission.ANALYTICS));
        return Map.of(
                "user/tokens/verify", verify(), "graphql", new Door(Optional.empty(), false, Map.of("POST", query)));
    }

    private Door verify() {
        var access = new Access(options);
        return Door.open((call, faults) -> {
            var token = access.verified(call);
            new VerifyRoute().answer(call, token.state().text());
        });
    }

    private Map<String, Door> ofAccount() {
        var doors = new HashMap<String, Door>();
        doors.put("tokens/verify", verify());
        doors.put(
                "ai/models/search",
                Door.list((call, faults) -> new SearchRoute(faults.seen(catalogue), clock).answer(call)));
        doors.put(
                "ai/models/schema",
                Door.list((call, faults) -> new SchemaRoute(faults.seen(catalogue), faults::told).answer(call)));
        doors.put("ai/run", Door.inference((call, faults) -> {
            throw Gateways.nameless(call);
        }));
        doors.put("ai/v1/chat/completions", Door.inference(new ChatCompletionsRoute(admission, inference)));
        doors.put("ai/v1/embeddings", Door.inference(new EmbeddingsRoute(admission, meter)));
        doors.put("ai/tasks/search", Door.list((call, faults) -> new Lists(faults.seen(catalogue)).tasks(call)));
        doors.put("ai/authors/search", Door.list((call, faults) -> new Lists(faults.seen(catalogue)).authors(call)));
        doors.put(
                "ai/finetunes",
                Door.list((call, faults) -> finetunes.list(call))
                        .and("POST", (call, faults) -> finetunes.create(call)));
        doors.put("ai/finetunes/public", Door.list((call, faults) -> finetunes.shared(call)));
        var conversion = new Conversion();
        doors.put("ai/tomarkdown", Door.post(Permission.RUN, (call, faults) -> conversion.answer(call)));
        doors.put("ai/tomarkdown/supported", Door.list((call, faults) -> conversion.supported(call)));
        doors.put("ai-gateway/gateways", Door.list((call, faults) -> gateways(call, options.gateways())));
        options.gateways()
                .forEach(gateway -> doors.put(
                        "ai-gateway/gateways/" + gateway.name(),
                        Door.list((call, faults) -> call.json(200, Envelope.of(gateway.json())))));
        doors.put("ai/v1/responses", Door.inference(new ResponsesRoute(admission, inference)));
        doors.put("ai/v1/models", Door.closed());
        return doors;
    }

    private static void gateways(Call call, List<SandboxGateway> gateways) throws IOException {
        var list = JsonNodeFactory.instance.arrayNode();
        if (call.query("page").orElse("1").equals("1")) {
            gateways.stream().map(SandboxGateway::json).forEach(list::add);
        }
        call.json(200, Envelope.of(list));
    }
}
