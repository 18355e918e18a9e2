package dev.ganglion.export.calls;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import java.util.Optional;

/// Which of a call's neurons are spent and which are only a bound.
final class Known {
    private Known() {}

    static Optional<Neurons> spent(Entry call) {
        return switch (call.state()) {
            case STATED, COMPUTED, REFUNDED -> call.neurons();
            case RESERVED, UNKNOWN -> Optional.empty();
        };
    }

    static Optional<Neurons> bound(Entry call) {
        return switch (call.state()) {
            case RESERVED, UNKNOWN -> call.neurons();
            case STATED, COMPUTED, REFUNDED -> Optional.empty();
        };
    }
}
