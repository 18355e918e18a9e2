package dev.ganglion.ui.usage.today;

import dev.ganglion.ledger.budget.Standing;

/// How urgent a budget looks, and the word that goes with the colour.
enum Alarm {
    CALM,
    /// From 60 %.
    AMBER,
    /// From 90 %.
    RED,
    /// Nothing is left.
    OVER;

    private static final double AMBER_FROM = 0.6;
    private static final double RED_FROM = 0.9;

    static Alarm of(Standing standing) {
        double share = standing.share();
        if (share >= 1) {
            return OVER;
        }
        if (share >= RED_FROM) {
            return RED;
        }
        return share >= AMBER_FROM ? AMBER : CALM;
    }
}
