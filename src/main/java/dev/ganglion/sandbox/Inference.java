package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Fault.Kind;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.input.ChatInput;
import dev.ganglion.sandbox.input.InputCheck;
import dev.ganglion.sandbox.text.Composer;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Completion;
import dev.ganglion.sandbox.wire.Dialect;
import dev.ganglion.sandbox.wire.Frame;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Checks a request for text, makes the answer, and sends it at the pace of the sandbox, charging what has left.
final class Inference {
    private final SandboxOptions options;
    private final CountDownLatch closing;
    private final Meter meter;
    private final Composer composer = new Composer();

    Inference(SandboxOptions options, CountDownLatch closing, Meter meter) {
        this.options = options;
        this.closing = closing;
        this.meter = meter;
    }

    /// A call's particulars.
    ///
    /// @param dialect how to word the answer to what was asked
    record Job(ModelFacts model, JsonNode body, Faults faults, Function<ChatInput, Dialect> dialect) {}

    void answer(Call call, Job job) throws IOException, Refusal {
        new InputCheck(job.model()).check(job.body());
        checkNeurons();
        var input = ChatInput.of(job.model(), job.body());
        var completion = completion(job.model(), input);
        completion
                .neurons(completion.tokens())
                .ifPresent(neurons -> call.set("cf-ai-neurons", neurons.toPlainString()));
        var dialect = job.dialect().apply(input);
        if (input.streamed() && !job.faults().wants(Kind.JSON_INSTEAD)) {
            stream(call, job.faults(), completion, dialect.streamed(completion));
            return;
        }
        new Metronome(options.pace(), closing).await(completion.tokens());
        charge(completion, completion.tokens());
        call.json(200, dialect.whole(completion));
    }

    private void stream(Call call, Faults faults, Completion completion, List<Frame> frames) throws IOException {
        if (faults.wants(Kind.CUT_AFTER)) {
            call.set("connection", "close");
        }
        var player = new Player(call, new Metronome(options.pace(), closing));
        try {
            player.play(faults.rewrite(frames), faults.style(options.pace()));
        } finally {
            charge(completion, player.tokens());
        }
    }

    private Completion completion(ModelFacts model, ChatInput input) throws Refusal {
        int promptTokens = input.prompt().tokens();
        checkWindow(model, promptTokens);
        var thoughts = input.effort().map(effort -> composer.thoughts(input.prompt(), effort));
        var text = beforeStop(composer.answer(input.prompt()), input.stops());
        var whole = new Completion(
                model,
                thoughts.map(Tokens::of).orElse(List.of()),
                Tokens.of(text),
                promptTokens,
                false,
                System.currentTimeMillis());
        return whole.within(input.limit());
    }

    private static String beforeStop(String text, List<String> stops) {
        int end = stops.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
        return text.substring(0, end);
    }

    private void checkNeurons() throws Refusal {
        if (options.dailyNeurons()
                .filter(limit -> meter.charged().compareTo(limit) >= 0)
                .isPresent()) {
            throw Refusal.quota();
        }
    }

    /// The service hands on the backend's own words here. Its code is not known; 5021 is the sandbox's choice.
    private static void checkWindow(ModelFacts model, int promptTokens) throws Refusal {
        int window = model.window().orElse(Integer.MAX_VALUE);
        if (promptTokens > window) {
            throw Refusal.ai(
                    400,
                    5021,
                    "{\"object\":\"error\",\"message\":\"Requested token count exceeds the model's maximum context"
                            + " length of %d tokens. You requested %d tokens.\"}".formatted(window, promptTokens));
        }
    }

    private void charge(Completion completion, int tokens) {
        completion.neurons(tokens).ifPresent(meter::charge);
    }
}
