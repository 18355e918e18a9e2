package dev.ganglion.domain.meter;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What a call used, apart from what it cost.
///
/// @param usage the tokens that the reply states
/// @param amounts what was used by units of any price list, also of those that the model is not priced by,
///     so that other models can be compared
/// @param computed what the price list makes of both, which the stated neurons can be compared with; while
///     a call runs, and where its cost is unknown, what it comes to at least
public record Work(Optional<Usage> usage, Map<Unit, BigDecimal> amounts, Optional<Neurons> computed) {
    /// Nothing is known.
    public static final Work NONE = new Work(Optional.empty(), Map.of(), Optional.empty());

    public Work {
        amounts = Map.copyOf(amounts);
    }
}
