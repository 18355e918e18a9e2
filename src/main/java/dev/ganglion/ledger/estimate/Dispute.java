package dev.ganglion.ledger.estimate;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;

/// How far what replies of a model state is from what its price list says.
///
/// @param calls all of the model's
/// @param disputed those whose stated neurons differ from the price list's by more than 1 %
/// @param stated the neurons that the disputed ones stated
/// @param computed those that the price list makes of them
public record Dispute(long calls, long disputed, Neurons stated, Neurons computed) {
    static final Dispute NONE = new Dispute(0, 0, Neurons.ZERO, Neurons.ZERO);

    /// By what part the stated neurons exceed the computed ones; negative where they fall short.
    public double excess() {
        return listed()
                ? stated.amount().doubleValue() / computed.amount().doubleValue() - 1
                : Double.POSITIVE_INFINITY;
    }

    /// Whether they cost anything by the price list.
    public boolean listed() {
        return computed.amount().signum() > 0;
    }

    Dispute counting(long more) {
        return new Dispute(calls + more, disputed, stated, computed);
    }

    Dispute with(Entry entry) {
        return new Dispute(
                calls,
                disputed + 1,
                stated.plus(entry.spent()),
                computed.plus(entry.work().computed().orElse(Neurons.ZERO)));
    }
}
