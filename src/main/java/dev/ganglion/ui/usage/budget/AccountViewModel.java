package dev.ganglion.ui.usage.budget;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A connection: its plan, its budget, and how the free neurons stand where the service stops at them. UI thread only.
final class AccountViewModel {
    private final Budgets budgets;
    private final Connected connection;
    private final Runnable changed;
    private final LimitViewModel limit;
    private final ReadOnlyObjectWrapper<Plan> plan;
    private final ReadOnlyObjectWrapper<Optional<Standing>> allowance = new ReadOnlyObjectWrapper<>(Optional.empty());

    AccountViewModel(Budgets budgets, Connected connection, Runnable changed, Consumer<Budget.Scope> release) {
        this.budgets = budgets;
        this.connection = connection;
        this.changed = changed;
        this.limit =
                new LimitViewModel(budgets, new Budget.Scope.Connection(connection.ledgerName()), changed, release);
        this.plan = new ReadOnlyObjectWrapper<>(budgets.plan(connection.ledgerName()));
    }

    /// Takes the user's word on the plan.
    void use(Plan said) {
        if (said != plan.get()) {
            budgets.plan(connection.ledgerName(), said);
            plan.set(said);
            changed.run();
        }
    }

    void show(Booked booked) {
        limit.show(booked);
        boolean stops = !connection.simulated() && plan.get() == Plan.FREE;
        allowance.set(
                stops
                        ? Optional.of(
                                new Budget(new Budget.Scope.Allowance(connection.ledgerName()), Neurons.FREE_A_DAY)
                                        .standing(booked))
                        : Optional.empty());
    }

    Connected connection() {
        return connection;
    }

    LimitViewModel limit() {
        return limit;
    }

    ReadOnlyObjectProperty<Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// Empty where the service does not stop at the free neurons.
    ReadOnlyObjectProperty<Optional<Standing>> allowance() {
        return allowance.getReadOnlyProperty();
    }
}
