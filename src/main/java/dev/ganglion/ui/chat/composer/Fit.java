package dev.ganglion.ui.chat.composer;

import dev.ganglion.ledger.Estimate;
import java.util.OptionalLong;

/// What sending a draft may cost, and whether the model can take in all of it.
///
/// @param window how many tokens prompt and answer may have together, where that is known
/// @param pictures how many pictures come on top, which nobody can count beforehand
public record Fit(Estimate estimate, OptionalLong window, int pictures) {
    /// Nothing is known.
    public static final Fit UNKNOWN = new Fit(Estimate.UNKNOWN, OptionalLong.empty(), 0);

    private static final int LITTLE = 25;
    private static final int ALL = 100;

    /// How much room is left.
    public enum Room {
        UNKNOWN,
        ENOUGH,
        /// Less than a quarter.
        LITTLE,
        /// None: the model would refuse the prompt.
        NONE
    }

    public Room room() {
        if (window.isEmpty() || estimate.promptTokens().isEmpty()) {
            return Room.UNKNOWN;
        }
        if (tokens() >= window.getAsLong()) {
            return Room.NONE;
        }
        return percentLeft() < LITTLE ? Room.LITTLE : Room.ENOUGH;
    }

    /// The share of the window that an answer can have, in percent, rounded down; 0 where no window is known.
    public int percentLeft() {
        long all = window.orElse(0);
        return all == 0 ? 0 : (int) (Math.max(0, all - tokens()) * ALL / all);
    }

    /// How many tokens the prompt may have.
    public long tokens() {
        return estimate.promptTokens().orElse(0);
    }
}
