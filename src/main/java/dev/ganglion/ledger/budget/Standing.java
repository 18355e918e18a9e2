package dev.ganglion.ledger.budget;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How a budget stands.
///
/// @param sum what it counts
public record Standing(Budget budget, Sum sum) {
    private static final double WARNED_FROM = 0.8;

    /// How near its limit it is.
    public enum Level {
        CALM,
        /// From 80 % on.
        WARNED,
        /// Nothing is left.
        REACHED
    }

    /// What counts as used. Calls that run count with their upper bounds. So do those of unknown cost where
    /// the user has set the limit, which is to hold whatever they were billed; the service itself stops at
    /// the allowance, so for that they count with what they come to at least.
    public Neurons used() {
        return budget.strict() ? sum.most() : sum.counted();
    }

    /// What is held back of that for calls of which nobody has told the cost.
    public Neurons held() {
        return budget.strict() ? sum.reserved().plus(sum.possible()) : sum.reserved();
    }

    /// What may have been spent beside what counts as used.
    public Neurons beside() {
        return budget.strict() ? Neurons.ZERO : sum.possible();
    }

    /// What may still be spent.
    public Neurons left() {
        if (told()) {
            return Neurons.ZERO;
        }
        BigDecimal left = budget.limit().amount().subtract(used().amount());
        return new Neurons(left.max(BigDecimal.ZERO));
    }

    /// The part of the limit that is used, from 0 to 1 and beyond.
    public double share() {
        if (told() || budget.limit().amount().signum() == 0) {
            return Math.max(1, ratio());
        }
        return ratio();
    }

    /// How near its limit it is.
    public Level level() {
        double share = share();
        if (share >= 1) {
            return Level.REACHED;
        }
        return share >= WARNED_FROM ? Level.WARNED : Level.CALM;
    }

    /// Whether a call of that upper bound is not allowed: it exceeds what is left, or nothing is left at all.
    public boolean refuses(Optional<Neurons> bound) {
        return level() == Level.REACHED
                || bound.filter(most -> most.compareTo(left()) > 0).isPresent();
    }

    /// Whether the service has said that the allowance is used up, which outweighs our count.
    public boolean told() {
        return budget.scope() instanceof Budget.Scope.Allowance && sum.quotaUsedUp();
    }

    private double ratio() {
        BigDecimal limit = budget.limit().amount();
        return limit.signum() == 0
                ? 0
                : used().amount().divide(limit, 6, RoundingMode.HALF_UP).doubleValue();
    }
}
