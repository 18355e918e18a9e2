package dev.ganglion.ui.usage.budget;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Standing;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One budget: what is typed for it and how it stands. UI thread only.
final class LimitViewModel {
    private final Budgets budgets;
    private final Budget.Scope scope;
    private final Runnable changed;
    private final Consumer<Budget.Scope> release;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param release holds nothing more back for calls of unknown cost that count for that scope
    LimitViewModel(Budgets budgets, Budget.Scope scope, Runnable changed, Consumer<Budget.Scope> release) {
        this.budgets = budgets;
        this.scope = scope;
        this.changed = changed;
        this.release = release;
        typed.set(kept());
    }

    private String kept() {
        return budgets.limit(scope)
                .map(budget -> Amount.written(budget.limit()))
                .orElse("");
    }

    /// Takes what is typed: at once in force, or a sentence that says why it cannot be. Nothing typed lifts the budget.
    void apply() {
        trouble.set("");
        if (typed.get().strip().equals(kept())) {
            return;
        }
        if (typed.get().isBlank()) {
            lift();
            return;
        }
        Amount amount = Amount.of(typed.get());
        trouble.set(amount.trouble());
        amount.neurons().ifPresent(limit -> {
            budgets.set(new Budget(scope, limit));
            typed.set(kept());
            changed.run();
        });
    }

    /// Allows everything again.
    void lift() {
        trouble.set("");
        typed.set("");
        budgets.lift(scope);
        changed.run();
    }

    /// Counts calls of unknown cost with what they come to at least.
    void release() {
        release.accept(scope);
    }

    /// Forgets what is typed and not in force.
    void giveUp() {
        trouble.set("");
        typed.set(kept());
    }

    void show(Booked booked) {
        standing.set(budgets.limit(scope).map(budget -> budget.standing(booked)));
    }

    StringProperty typed() {
        return typed;
    }

    /// Why what is typed cannot be a budget; empty where it can.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Empty where there is no budget.
    ReadOnlyObjectProperty<Optional<Standing>> standing() {
        return standing.getReadOnlyProperty();
    }
}
