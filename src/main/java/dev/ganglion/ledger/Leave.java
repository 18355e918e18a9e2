package dev.ganglion.ledger;

import dev.ganglion.domain.Task;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// What the budgets allow of a chat, as far as was known a moment ago: [Ledger#reserve] decides.
public sealed interface Leave {
    /// All of it.
    record Whole() implements Leave {}

    /// An answer that is shorter than asked for.
    ///
    /// @param by the budget that does not allow more
    record Shorter(Clip clip, Standing by) implements Leave {}

    /// Nothing.
    record None(OverBudget why) implements Leave {}

    /// What those budgets allow.
    ///
    /// @param limited the same chat with another limit of tokens
    static Leave of(Estimate whole, List<Standing> standings, IntFunction<Estimate> limited) {
        Optional<Standing> tightest = standings.stream()
                .filter(standing -> standing.refuses(whole.most()))
                .min(Comparator.comparing(Standing::left));
        return tightest.map(by -> under(by, whole, limited)).orElseGet(Whole::new);
    }

    private static Leave under(Standing by, Estimate whole, IntFunction<Estimate> limited) {
        return Clip.of(whole, by.left(), limited)
                .<Leave>map(clip -> new Shorter(clip, by))
                .orElseGet(() -> new None(new OverBudget(by, whole.most(), Task.TEXT_GENERATION)));
    }
}
