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
import java.util.List;
import tools.jackson.databind.JsonNode;

/// `POST /ai/run/{model}`: each family answers in its own way, at once or from the queue.
final class RunRoute implements Engine {
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
        try (var _ = admission.enter(model, body.path("options"))) {
            inference.answer(call, job(model, body, faults));
        }
    }

    /// The same call, put into a queue or asking for what was put there.
    void answerLater(Call call, String name, BatchQueue queue) throws IOException, Refusal {
        var model = admission.model(name, new Faults(List.of()));
        var body = call.body();
        if (!body.path("request_id").isString()) {
            admission.count(model);
        }
        call.json(200, Envelope.of(queue.answer(model, body, call.bytes().length)));
    }

    @Override
    public JsonNode run(ModelFacts model, JsonNode input) throws Refusal {
        admission.check(model, input);
        var performer = Performers.of(model);
        if (performer.isPresent()) {
            return tasks.result(model, performer.orElseThrow(), input);
        }
        return inference.result(job(model, input, new Faults(List.of())));
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
            throw Refusal.ai(
                    400,
                    5007,
                    "No such model %s or task here: the sandbox does not play %s".formatted(model.id(), model.task()));
        }
        return model;
    }
}
