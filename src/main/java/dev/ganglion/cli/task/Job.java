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
import java.util.function.Supplier;

/// One call of a task, ready to be sent.
///
/// @param planned what its cost depends on, as far as that follows from what is sent
/// @param gives whether its result is a file
/// @param meter how much sound was sent by any moment, where it is sent bit by bit; that counts however the
/// call ends
public record Job(Call call, Planned planned, Gives gives, Optional<Supplier<Duration>> meter) {
    /// One that is sent at once.
    Job(Call call, Planned planned, Gives gives) {
        this(call, planned, gives, Optional.empty());
    }

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
        amounts.putAll(metered().orElseGet(() -> planned.amounts(model)));
        sound(outcome).ifPresent(length -> amounts.putAll(Planned.heard(length, Hearing.Way.FILE)));
        return amounts;
    }

    /// What it has used by now, where that is known before its end.
    public Optional<Map<Unit, BigDecimal>> metered() {
        return meter.map(sent -> Planned.heard(sent.get(), Hearing.Way.LIVE));
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
        return new Job(call, plan, gives, meter);
    }

    Job giving(Gives what) {
        return new Job(call, planned, what, meter);
    }

    static <T> Call call(Method<T> method, Function<T, Outcome> outcome) {
        return (client, sink) -> {
            Reply<T> reply = method.call(client, sink::accept);
            return reply.map(outcome);
        };
    }
}
