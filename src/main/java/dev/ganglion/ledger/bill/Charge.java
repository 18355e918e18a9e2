package dev.ganglion.ledger.bill;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.budget.Plan;
import java.math.BigDecimal;

/// What an account is charged for a UTC day.
public final class Charge {
    private Charge() {}

    /// The part of a day's neurons that is charged: what exceeds the free allowance, and nothing on the free plan.
    public static Neurons billed(Plan plan, Neurons day) {
        return switch (plan) {
            case FREE -> Neurons.ZERO;
            case PAID -> beyondAllowance(day);
        };
    }

    /// US dollars for a day.
    public static BigDecimal usd(Plan plan, Neurons day) {
        return billed(plan, day).usd();
    }

    static Neurons beyondAllowance(Neurons day) {
        BigDecimal beyond = day.amount().subtract(Neurons.FREE_A_DAY.amount());
        return new Neurons(beyond.max(BigDecimal.ZERO));
    }
}
