package dev.ganglion.ledger.budget;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.meter.Payer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The budgets that the user has set, and the plan of each connection's account; kept in the settings. Safe on any
/// thread.
public final class Budgets {
    private static final String DAY = "budget.day";
    private static final String RUN = "budget.run";
    private static final String CONNECTION = "budget.connection.";
    private static final String PLAN = "budget.plan.";

    private final Settings settings;

    public Budgets(Settings settings) {
        this.settings = settings;
    }

    /// Those that a call of that payer has to keep. An account counts as one on the free plan until the user says
    /// otherwise; a sandbox has no plan and does not count for the day's budget.
    public List<Budget> of(Payer payer) {
        List<Budget> budgets = new ArrayList<>();
        if (!payer.simulated()) {
            limit(new Budget.Scope.Day()).ifPresent(budgets::add);
            if (plan(payer.connection()) == Plan.FREE) {
                budgets.add(new Budget(new Budget.Scope.Allowance(payer.connection()), Neurons.FREE_A_DAY));
            }
        }
        limit(new Budget.Scope.Connection(payer.connection())).ifPresent(budgets::add);
        limit(new Budget.Scope.Run()).ifPresent(budgets::add);
        return List.copyOf(budgets);
    }

    /// The budget of that scope, if the user has set one.
    public Optional<Budget> limit(Budget.Scope scope) {
        if (scope instanceof Budget.Scope.Allowance) {
            return Optional.of(new Budget(scope, Neurons.FREE_A_DAY));
        }
        try {
            return settings.value(key(scope)).map(Neurons::of).map(limit -> new Budget(scope, limit));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // someone edited the file
        }
    }

    /// Sets a budget. The allowance of the free plan is not the user's to set.
    public void set(Budget budget) {
        settings.put(key(budget.scope()), budget.limit().amount().toPlainString());
    }

    /// Lifts a budget.
    public void lift(Budget.Scope scope) {
        settings.remove(key(scope));
    }

    /// What the user has said of the connection's account, or the free plan.
    public Plan plan(String connection) {
        return settings.value(PLAN + connection).filter("paid"::equals).isPresent() ? Plan.PAID : Plan.FREE;
    }

    /// Says what plan the connection's account is on.
    public void plan(String connection, Plan plan) {
        switch (plan) {
            case FREE -> settings.remove(PLAN + connection);
            case PAID -> settings.put(PLAN + connection, "paid");
        }
    }

    private static String key(Budget.Scope scope) {
        return switch (scope) {
            case Budget.Scope.Day _ -> DAY;
            case Budget.Scope.Run _ -> RUN;
            case Budget.Scope.Connection(String name) -> CONNECTION + name;
            case Budget.Scope.Allowance _ -> throw new IllegalArgumentException("set by the service");
        };
    }
}
