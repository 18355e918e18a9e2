package dev.ganglion.cli.task;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.sound.Length;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Planned.Hearing;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.speech.Transcript;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One call of a task, ready to be sent.
///
/// @param planned what its cost depends on, as far as that follows from what is sent
/// @param gives whether its result is a file
public record Job(Call call, Planned planned, Gives gives) {
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

    static <T> Job words(Method<T> method, Function<T, Outcome> outcome) {
        return new Job(call(method, outcome), new Planned.Unknown(), Gives.WORDS);
    }

    static <T> Job file(Method<T> method, Function<T, Outcome> outcome) {
        return new Job(call(method, outcome), new Planned.Unknown(), Gives.FILE);
    }

    /// What `model` used for it, once its outcome is there.
    public Map<Unit, BigDecimal> amounts(Model model, Outcome outcome) {
        var amounts = new EnumMap<Unit, BigDecimal>(Unit.class);
        amounts.putAll(planned.amounts(model));
        sound(outcome).ifPresent(length -> amounts.putAll(Planned.heard(length, Hearing.Way.FILE)));
        return amounts;
    }

    /// How long the sound is that was heard or made.
    private Optional<Duration> sound(Outcome outcome) {
        if (outcome instanceof Outcome.Heard(Transcript transcript)) {
            return transcript.duration();
        }
        return outcome instanceof Outcome.Made(String _, Octets octets) && planned instanceof Planned.Speaking
                ? Length.of(octets)
                : Optional.empty();
    }

    /// The same, which costs what follows from that.
    Job costing(Planned plan) {
        return new Job(call, plan, gives);
    }

    Job giving(Gives what) {
        return new Job(call, planned, what);
    }

    static <T> Call call(Method<T> method, Function<T, Outcome> outcome) {
        return (client, sink) -> {
            Reply<T> reply = method.call(client, sink::accept);
            return reply.map(outcome);
        };
    }
}
