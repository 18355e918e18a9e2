package dev.ganglion.ui.chat.composer;

import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Leave;
import dev.ganglion.ledger.estimate.Quote;
import java.util.OptionalLong;

/// What sending a draft may cost, and whether the model can take in all of it.
///
/// @param quote of what would be sent: with a shorter answer where the budgets allow no longer one
/// @param window how many tokens prompt and answer may have together, where that is known
/// @param leave what the budgets allow of it
/// @param said how many tokens of the prompt come before the draft
public record Fit(Quote quote, OptionalLong window, Leave leave, long said) {
    /// Nothing is known.
    public static final Fit UNKNOWN = new Fit(Quote.of(Estimate.UNKNOWN), OptionalLong.empty(), new Leave.Whole(), 0);

    private static final int LITTLE = 25;
    private static final int ALL = 100;

    /// One part in so many.
    private static final int NEXT_TO_NOTHING = 200;

    /// How much room is left.
    public enum Room {
        UNKNOWN,
        ENOUGH,
        /// Less than a quarter.
        LITTLE,
        /// None: the model would refuse the prompt.
        NONE
    }

    /// What it may cost.
    public Estimate estimate() {
        return quote.estimate();
    }

    public Room room() {
        if (window.isEmpty() || estimate().promptTokens().isEmpty()) {
            return Room.UNKNOWN;
        }
        if (tokens() >= window.getAsLong()) {
            return Room.NONE;
        }
        return percentLeft() < LITTLE ? Room.LITTLE : Room.ENOUGH;
    }

    /// The share of the window that an answer can have, in percent, rounded down but where next to nothing
    /// is taken; 0 where no window is known.
    public int percentLeft() {
        long all = window.orElse(0);
        long left = Math.max(0, all - tokens());
        return all == 0 ? 0 : (int) (tokens() * NEXT_TO_NOTHING <= all ? ALL : left * ALL / all);
    }

    /// Whether there is no room whatever the draft says.
    boolean fullBefore() {
        return window.isPresent() && said >= window.getAsLong();
    }

    /// How many tokens the prompt may have.
    public long tokens() {
        return estimate().promptTokens().orElse(0);
    }
}
