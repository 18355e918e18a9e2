package dev.ganglion.ui.usage.today;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The current UTC day of the connection in use.
///
/// @param plan of its account; a sandbox counts as free
/// @param sum what is booked on the connection
/// @param standings of the budgets that its calls have to keep
public record Today(Payer payer, Plan plan, LocalDate day, Sum sum, List<Standing> standings) {
    public Today {
        standings = List.copyOf(standings);
    }

    /// What is booked, against those budgets.
    public static Today of(Payer payer, Plan plan, List<Budget> budgets, Booked booked) {
        List<Standing> standings =
                budgets.stream().map(budget -> budget.standing(booked)).toList();
        return new Today(payer, plan, booked.day(), booked.of(payer.connection()), standings);
    }

    /// The budget that is nearest to its limit; where there is none, the allowance that accounts have.
    Standing tightest() {
        return standings.stream()
                .max(Comparator.comparingDouble(Standing::share))
                .orElseGet(this::allowance);
    }

    /// The other budgets.
    List<Standing> others() {
        Standing tightest = tightest();
        return standings.stream().filter(standing -> !standing.equals(tightest)).toList();
    }

    private Standing allowance() {
        return new Standing(new Budget(new Budget.Scope.Allowance(payer.connection()), Neurons.FREE_A_DAY), sum);
    }
}
