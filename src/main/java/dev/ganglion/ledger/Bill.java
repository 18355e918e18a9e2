package dev.ganglion.ledger;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Work;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What is known of the cost of a call that is not billed by tokens alone.
///
/// @param usage the tokens that the reply states
/// @param stated the neurons that it states
/// @param amounts what was used by the units of the price list
public record Bill(Optional<Usage> usage, Optional<Neurons> stated, Map<Unit, BigDecimal> amounts) {
    /// What comes out of a gateway's cache repeats an answer: nothing is computed for it, and nothing charged.
    public static final Bill REPEATED = new Bill(Optional.empty(), Optional.of(Neurons.ZERO), Map.of());

    public Bill {
        amounts = Map.copyOf(amounts);
    }

    /// As stated, else by the price list; empty where neither tells.
    public Optional<Neurons> neurons(Model model) {
        return stated.or(() -> usage.flatMap(used -> Prices.cost(model, used)))
                .or(() -> Prices.computed(model, amounts));
    }

    /// What was used, with what the price list makes of it.
    Work work(Model model) {
        Optional<Neurons> computed =
                usage.flatMap(used -> Prices.computed(model, used)).or(() -> Prices.computed(model, amounts));
        return new Work(usage, amounts, computed);
    }

    /// Stated where the reply names neurons, else computed.
    public State state() {
        return stated.isPresent() || usage.flatMap(Usage::neurons).isPresent() ? State.STATED : State.COMPUTED;
    }
}
