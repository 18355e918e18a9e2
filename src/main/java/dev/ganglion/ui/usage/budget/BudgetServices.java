package dev.ganglion.ui.usage.budget;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the budgets are set with.
///
/// @param booked what is booked today and in this run; may block
/// @param connections those there are; may block
/// @param release holds nothing more back for calls of unknown cost that count for a budget of that scope;
///     may block
/// @param changed called on the UI thread when a budget or a plan is another
public record BudgetServices(
        Background background,
        Budgets budgets,
        Supplier<Booked> booked,
        Supplier<List<Connected>> connections,
        Consumer<Budget.Scope> release,
        Runnable changed) {}
