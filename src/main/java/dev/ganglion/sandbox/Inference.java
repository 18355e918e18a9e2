package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Fault.Kind;
import dev.ganglion.sandbox.answer.Answers;
import dev.ganglion.sandbox.batch.Engine;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.input.ChatInput;
import dev.ganglion.sandbox.meter.Bill;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.wire.Completion;
import dev.ganglion.sandbox.wire.Dialect;
import dev.ganglion.sandbox.wire.Frame;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Checks a request for text, makes the answer, and sends it at the pace of the sandbox, charging what has left.
final class Inference {
    private final SandboxOptions options;
    private final CountDownLatch closing;
    private final Meter meter;
    private final Answers answers;

    Inference(SandboxOptions options, CountDownLatch closing, Meter meter, Answers answers) {
        this.options = options;
        this.closing = closing;
        this.meter = meter;
        this.answers = answers;
    }

    /// A call's particulars.
    ///
    /// @param dialect how to word the answer to what was asked
    record Job(ModelFacts model, JsonNode body, Faults faults, Function<ChatInput, Dialect> dialect) {}

    /// What it has cost is known, and said in a header, once it is whole.
    void answer(Call call, Job job) throws IOException, Refusal {
        var input = ChatInput.of(job.model(), job.body());
        var session = call.header("x-session-affinity").orElse("");
        var completion = answers.complete(job.model(), input, session);
        var dialect = job.dialect().apply(input);
        if (input.streamed() && !job.faults().wants(Kind.JSON_INSTEAD)) {
            stream(call, job.faults(), completion, dialect.streamed(completion));
            return;
        }
        var whole = job.faults().rewrite(dialect.whole(completion));
        new Metronome(options.pace(), closing, call).await(completion.tokens());
        var _ = charge(completion, completion.tokens(), job.faults());
        completion
                .neurons(completion.tokens())
                .ifPresent(neurons -> call.set("cf-ai-neurons", neurons.toPlainString()));
        call.json(200, whole);
    }

    /// The result of a request that nobody waits for on a connection, charged.
    Engine.Computed result(Job job) throws Refusal {
        var input = ChatInput.of(job.model(), job.body());
        var completion = answers.complete(job.model(), input, "");
        var bill = charge(completion, completion.tokens(), job.faults());
        var result = job.faults()
                .rewrite(job.dialect().apply(input).whole(completion))
                .path("result");
        return new Engine.Computed(result, bill);
    }

    private void stream(Call call, Faults faults, Completion completion, List<Frame> frames) throws IOException {
        if (faults.wants(Kind.CUT_AFTER)) {
            call.set("connection", "close");
        }
        var player = new Player(call, new Metronome(options.pace(), closing, call));
        try {
            player.play(faults.rewrite(frames), faults.style(options.pace()), faults.oddities());
        } finally {
            var _ = charge(completion, player.tokens(), faults);
        }
    }

    /// A failure at once is told before anything is computed.
    private Bill charge(Completion completion, int tokens, Faults faults) {
        var neurons = completion.neurons(tokens).orElse(BigDecimal.ZERO);
        var bill = new Bill(completion.model().id(), neurons, completion.promptTokens(), tokens);
        if (!faults.wants(Kind.ERROR_FIRST)) {
            meter.charge(bill);
        }
        return bill;
    }
}
