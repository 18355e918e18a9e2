package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Fault.Kind;
import dev.ganglion.sandbox.batch.Engine;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.meter.Bill;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.task.Bodies;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Performer;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Frame;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Runs of models that do not chat: reads the body in its form, lets the performer play, and sends what it made.
final class TaskRoute {
    /// The one model whose reply names no neurons.
    private static final String WITHOUT_NEURONS = "@cf/leonardo/phoenix-1.0";

    private final SandboxOptions options;
    private final CountDownLatch closing;
    private final Meter meter;
    private final Admission admission;

    TaskRoute(SandboxOptions options, CountDownLatch closing, Meter meter, Admission admission) {
        this.options = options;
        this.closing = closing;
        this.meter = meter;
        this.admission = admission;
    }

    void answer(Call call, ModelFacts model, Performer performer, Faults faults) throws IOException, Refusal {
        var work = new Bodies(model).read(call);
        if (work.raw().isEmpty()) {
            admission.check(model, work.input());
        }
        try (var _ = admission.enter(model, work.input().path("options"), call)) {
            answer(call, performer.perform(work), model, faults);
        }
    }

    /// The result of work that nobody waits for on a connection, charged.
    Engine.Computed result(ModelFacts model, Performer performer, JsonNode input) throws Refusal {
        var performance = performer.perform(new Work(model, input, Optional.empty(), Map.of(), Map.of()));
        return new Engine.Computed(whole(performance), charge(model, performance));
    }

    private static JsonNode whole(Performance performance) {
        return switch (performance) {
            case Performance.Json json -> json.result();
            case Performance.Events events -> events.whole();
            case Performance.Binary binary ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("content_type", binary.blob().type())
                        .put("data", binary.blob().base64());
        };
    }

    private void answer(Call call, Performance performance, ModelFacts model, Faults faults) throws IOException {
        if (!model.id().equals(WITHOUT_NEURONS)) {
            performance.neurons().ifPresent(neurons -> call.set("cf-ai-neurons", neurons.toPlainString()));
        }
        // It has been computed, whoever still waits for it, unless it failed at once.
        if (!faults.wants(Kind.ERROR_FIRST)) {
            var _ = charge(model, performance);
        }
        switch (performance) {
            case Performance.Json json -> {
                pause(call);
                call.json(200, Envelope.of(json.result()));
            }
            case Performance.Binary binary -> {
                pause(call);
                call.send(200, binary.blob().type(), binary.blob().bytes());
            }
            case Performance.Events events
            when faults.wants(Kind.JSON_INSTEAD) -> call.json(200, Envelope.of(events.whole()));
            case Performance.Events events -> play(call, events.frames(), faults);
        }
    }

    private Bill charge(ModelFacts model, Performance performance) {
        var usage = performance instanceof Performance.Json json
                ? json.result().path("usage")
                : JsonNodeFactory.instance.missingNode();
        var bill = new Bill(
                model.id(),
                performance.neurons().orElse(BigDecimal.ZERO),
                usage.path("prompt_tokens").asLong(usage.path("input_tokens").asLong(0)),
                usage.path("completion_tokens")
                        .asLong(usage.path("output_tokens").asLong(0)));
        meter.charge(bill);
        return bill;
    }

    private void pause(Call call) throws IOException {
        new Metronome(options.pace(), closing, call).await(0);
    }

    private void play(Call call, List<Frame> frames, Faults faults) throws IOException {
        if (faults.wants(Kind.CUT_AFTER)) {
            call.set("connection", "close");
        }
        new Player(call, new Metronome(options.pace(), closing, call))
                .play(faults.rewrite(frames), faults.style(options.pace()), faults.oddities());
    }
}
