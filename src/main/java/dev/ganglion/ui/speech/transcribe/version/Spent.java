package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.domain.Neurons;
import dev.ganglion.task.Paid;
import java.time.Duration;
import java.util.Optional;

/// What the calls for a version took.
///
/// @param neurons of all calls; empty where nobody knows of one of them
/// @param calls how many were answered
/// @param took from the first call until the last answer
public record Spent(Optional<Neurons> neurons, int calls, Duration took, boolean simulated) {
    public static final Spent NOTHING = new Spent(Optional.of(Neurons.ZERO), 0, Duration.ZERO, false);

    Spent with(Paid<?> paid) {
        Optional<Neurons> sum = neurons.flatMap(before -> paid.neurons().map(more -> before.plus(more)));
        return new Spent(sum, calls + 1, took, simulated || paid.simulated());
    }

    /// Both together, within the time of this one: such as with a call that goes on, or was broken off.
    Spent with(Spent other) {
        Optional<Neurons> sum = neurons.flatMap(before -> other.neurons.map(before::plus));
        return new Spent(sum, calls + other.calls, took, simulated || other.simulated);
    }

    Spent within(Duration longer) {
        return new Spent(neurons, calls, longer, simulated);
    }
}
