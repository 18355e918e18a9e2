package dev.ganglion.ledger.budget;

import dev.ganglion.domain.Neurons;
import java.math.BigDecimal;

/// What an account has signed up for. Nobody can ask the service, so the user says it.
public enum Plan {
    /// Nothing is ever charged: the service stops at the day's free neurons.
    FREE,
    /// What exceeds the day's free neurons is charged.
    PAID;

    /// What of the neurons of one UTC day is charged.
    public Neurons charged(Neurons day) {
        return switch (this) {
            case FREE -> Neurons.ZERO;
            case PAID ->
                new Neurons(day.amount().subtract(Neurons.FREE_A_DAY.amount()).max(BigDecimal.ZERO));
        };
    }
}
