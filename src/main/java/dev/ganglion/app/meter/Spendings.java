package dev.ganglion.app.meter;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.shell.Spending;
import java.math.BigDecimal;
import java.util.Comparator;

/// Turns what was read of the ledger into what the strip shows.
final class Spendings {
    private Spendings() {}

    static Spending of(Reading reading) {
        return new Spending(gauge(reading), reading.ours(), money(reading), reading.clockAhead());
    }

    /// The budget that is nearest to its end; where there is none, the day's free neurons for comparison.
    private static Spending.Gauge gauge(Reading reading) {
        Spending.Gauge otherwise = new Spending.Gauge(
                reading.payer().simulated() ? Spending.Against.SIMULATED : Spending.Against.INCLUDED,
                Neurons.FREE_A_DAY,
                reading.ours());
        if (reading.payer().simulated() && reading.ours().quotaUsedUp()) {
            return otherwise;
        }
        return reading.standings().stream()
                .max(Comparator.comparingDouble(Standing::share))
                .map(tightest -> new Spending.Gauge(
                        against(tightest.budget().scope()), tightest.budget().limit(), tightest.sum()))
                .orElse(otherwise);
    }

    private static Spending.Against against(Budget.Scope scope) {
        return switch (scope) {
            case Budget.Scope.Day _ -> Spending.Against.DAY;
            case Budget.Scope.Connection _ -> Spending.Against.CONNECTION;
            case Budget.Scope.Allowance _ -> Spending.Against.ALLOWANCE;
            case Budget.Scope.Run _ -> Spending.Against.RUN;
        };
    }

    private static Spending.Money money(Reading reading) {
        if (reading.payer().simulated()) {
            return new Spending.Money(Spending.Money.Plan.SIMULATED, BigDecimal.ZERO);
        }
        Sum ours = reading.ours();
        Neurons charged = reading.plan().charged(ours.spent());
        return new Spending.Money(
                reading.plan() == Plan.PAID ? Spending.Money.Plan.PAID : Spending.Money.Plan.FREE, charged.usd());
    }
}
