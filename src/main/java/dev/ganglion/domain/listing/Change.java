package dev.ganglion.domain.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One way in which a catalogue differs from the one that was known before.
public sealed interface Change {
    /// The id of the model.
    String model();

    /// A model that was not there, or could not be used, before.
    record Added(String model) implements Change {
        public Added {
            Objects.requireNonNull(model, "a model");
        }
    }

    /// A model that is not listed any more.
    record Gone(String model) implements Change {
        public Gone {
            Objects.requireNonNull(model, "a model");
        }
    }

    /// Prices that moved.
    record Repriced(String model, List<Move> moves) implements Change {
        public Repriced {
            Objects.requireNonNull(model, "a model");
            moves = List.copyOf(moves);
        }
    }

    /// A retirement that was announced, or moved to another day.
    record Retiring(String model, LocalDate day, Optional<String> replacement) implements Change {
        public Retiring {
            Objects.requireNonNull(model, "a model");
            Objects.requireNonNull(day, "a day");
        }
    }

    /// The price of one unit, in US dollars; empty where it had or has none.
    ///
    /// @param unit as the catalogue writes it, such as `per M input tokens`
    record Move(String unit, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        public Move {
            Objects.requireNonNull(unit, "a unit");
        }
    }
}
