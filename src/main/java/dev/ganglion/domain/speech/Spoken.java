package dev.ganglion.domain.speech;

import dev.ganglion.domain.Neurons;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A text that was spoken, without its sound.
///
/// @param at when the first of it was asked for
public record Spoken(String id, Recital recital, Instant at, Spent spent, Sound sound) {
    /// What it took.
    ///
    /// @param took until the last of it was there
    /// @param neurons of all calls together; empty where nobody knows
    /// @param simulated whether a sandbox spoke
    public record Spent(Duration took, Optional<Neurons> neurons, boolean simulated) {
        public static final Spent NOTHING = new Spent(Duration.ZERO, Optional.of(Neurons.ZERO), false);

        /// Both, one after the other.
        public Spent plus(Spent other) {
            return new Spent(
                    took.plus(other.took),
                    neurons.flatMap(one -> other.neurons.map(one::plus)),
                    simulated || other.simulated);
        }

        /// The same in another time, as calls that run side by side take less than the sum.
        public Spent in(Duration time) {
            return new Spent(time, neurons, simulated);
        }
    }

    /// What came.
    ///
    /// @param type the media type of the clips
    /// @param clips how many there are
    /// @param passages how many there would be if all had come
    /// @param bytes of all clips together
    public record Sound(String type, int clips, int passages, long bytes) {
        /// Whether nothing is missing.
        public boolean whole() {
            return clips == passages;
        }
    }
}
