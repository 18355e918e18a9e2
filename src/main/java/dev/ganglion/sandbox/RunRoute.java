package dev.ganglion.sandbox;

import dev.ganglion.sandbox.batch.BatchQueue;
import dev.ganglion.sandbox.batch.Engine;
import dev.ganglion.sandbox.facts.Family;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.ChatDialect;
import dev.ganglion.sandbox.wire.ChatDialect.Surface;
import dev.ganglion.sandbox.wire.Dialect;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.LegacyDialect;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.ResponsesDialect;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /ai/run/{model}`: each family answers in its own way, at once or from the queue.
final class RunRoute {
    private final Admission admission;
    private final Inference inference;
    private final TaskRoute tasks;

    RunRoute(Admission admission, Inference inference, TaskRoute tasks) {
        this.admission = admission;
        this.inference = inference;
        this.tasks = tasks;
    }

    void answer(Call call, String name, Faults faults) throws IOException, Refusal {
        var known = admission.model(name, faults);
        var performer = Performers.of(known);
        if (performer.isPresent()) {
            tasks.answer(call, known, performer.orElseThrow(), faults);
            return;
        }
        var model = playable(known);
        var body = call.body();
        admission.check(model, body);
        try (var _ = admission.enter(model, body.path("options"), call)) {
            inference.answer(call, job(model, body, faults));
        }
    }

    /// The same call, put into a queue or asking for what was put there.
    void answerLater(Call call, String name, BatchQueue queue, Faults faults) throws IOException, Refusal {
        var model = admission.model(name, faults);
        if (Performers.of(model).isEmpty()) {
            playable(model);
        }
        if (!model.queues()) {
            throw Refusal.badInput("model %s does not support queueRequest".formatted(model.id()));
        }
        call.json(200, Envelope.of(queued(call, model, queue, faults)));
    }

    private ObjectNode queued(Call call, ModelFacts model, BatchQueue queue, Faults faults)
            throws IOException, Refusal {
        var body = call.body();
        if (body.path("request_id").isString()) {
            faults.refuseResult();
            return queue.state(model, body.path("request_id").asString());
        }
        var requests = queue.requests(body, call.bytes().length);
        admission.count(model);
        return queue.add(model, requests, (known, input) -> run(known, input, faults));
    }

    /// What a request from the queue comes to: faults of the model act on it, those of a connection have acted before.
    private Engine.Computed run(ModelFacts model, JsonNode input, Faults faults) throws Refusal {
        admission.check(model, input);
        admission.allow();
        faults.refuseResult();
        var performer = Performers.of(model);
        if (performer.isPresent()) {
            return tasks.result(model, performer.orElseThrow(), input);
        }
        return inference.result(job(model, input, faults));
    }

    private static Inference.Job job(ModelFacts model, JsonNode body, Faults faults) {
        return new Inference.Job(model, body, faults, input -> dialect(model, body));
    }

    private static Dialect dialect(ModelFacts model, JsonNode body) {
        if (body.has("input") && model.field("input").isPresent() && !body.has("messages")) {
            return new ResponsesDialect(body, true);
        }
        return model.family() == Family.LEGACY ? new LegacyDialect() : new ChatDialect(Surface.RUN);
    }

    /// The same model, if the sandbox can play it.
    static ModelFacts playable(ModelFacts model) throws Refusal {
        if (!model.generatesText()) {
            var why = model.onlyLive() ? "it takes a WebSocket alone" : "the sandbox does not play " + model.task();
            throw Refusal.ai(400, 5007, "No such model %s or task here: %s".formatted(model.id(), why));
        }
        return model;
    }
}
