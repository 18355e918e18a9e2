package dev.ganglion.cli.task;

import dev.ganglion.domain.Unit;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.speech.Transcript;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// One call of a task, ready to be sent.
///
/// @param known what it will be billed for, as far as that follows from what is sent
/// @param gives whether its result is a file
public record Job(Call call, Map<Unit, BigDecimal> known, Gives gives) {
    private static final BigDecimal MILLIS_A_MINUTE = BigDecimal.valueOf(60_000);

    /// What comes back.
    public enum Gives {
        WORDS,
        TRANSCRIPT,
        FILE
    }

    /// Sends it.
    public interface Call {
        /// `sink` is told of waits, and of words that come before the result.
        Reply<Outcome> send(WorkersAi client, Consumer<ChatEvent> sink) throws WorkersAiException, InterruptedException;
    }

    /// A method of the client.
    interface Method<T> {
        Reply<T> call(WorkersAi client, Consumer<ChatEvent.Retrying> waits)
                throws WorkersAiException, InterruptedException;
    }

    public Job {
        known = Map.copyOf(known);
    }

    static <T> Job words(Method<T> method, Function<T, Outcome> outcome) {
        return new Job(call(method, outcome), Map.of(), Gives.WORDS);
    }

    static <T> Job file(Method<T> method, Function<T, Outcome> outcome) {
        return new Job(call(method, outcome), Map.of(), Gives.FILE);
    }

    /// What it is billed for, once its outcome is there.
    public Map<Unit, BigDecimal> amounts(Outcome outcome) {
        if (outcome instanceof Outcome.Heard(Transcript transcript)
                && transcript.duration().isPresent()) {
            BigDecimal minutes = BigDecimal.valueOf(transcript.duration().get().toMillis())
                    .divide(MILLIS_A_MINUTE, MathContext.DECIMAL64);
            return Map.of(Unit.AUDIO_MINUTE, minutes, Unit.AUDIO_MINUTE_INPUT, minutes);
        }
        return known;
    }

    /// The same, billed by what is known beforehand.
    Job billed(Unit unit, BigDecimal amount) {
        return billed(Map.of(unit, amount));
    }

    Job billed(Map<Unit, BigDecimal> amounts) {
        return new Job(call, amounts, gives);
    }

    Job giving(Gives what) {
        return new Job(call, known, what);
    }

    static <T> Call call(Method<T> method, Function<T, Outcome> outcome) {
        return (client, sink) -> {
            Reply<T> reply = method.call(client, sink::accept);
            Outcome value = outcome.apply(reply.value());
            return new Reply<>(value, reply.usage(), reply.neurons(), reply.quirks(), reply.gateway());
        };
    }
}
