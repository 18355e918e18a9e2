package dev.ganglion.ui.shell;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/// Today's spending as the strip shows it.
///
/// @param gauge what the bar measures
/// @param ours what the connection in use has booked today
/// @param money what that comes to
/// @param clockAhead how far this computer's clock is ahead of the service's, or behind where that is negative; empty
///     where they agree or nobody has said
public record Spending(Gauge gauge, Sum ours, Money money, Optional<Duration> clockAhead) {
    /// Nothing is spent.
    public static final Spending NOTHING = new Spending(
            new Gauge(Against.SIMULATED, Neurons.FREE_A_DAY, Sum.NOTHING),
            Sum.NOTHING,
            new Money(Money.Plan.SIMULATED, BigDecimal.ZERO),
            Optional.empty());

    /// What a bar is full at.
    public enum Against {
        /// The day's free neurons, where the service stops at them.
        ALLOWANCE,
        /// The day's free neurons, where more is charged.
        INCLUDED,
        /// As many as were free, of an account that is none.
        SIMULATED,
        DAY,
        CONNECTION,
        RUN
    }

    /// A limit and what counts towards it.
    public record Gauge(Against against, Neurons limit, Sum sum) {
        /// What counts as used: calls that run with their upper bounds, calls of unknown cost with theirs
        /// where the user has set the limit, else with what they come to at least.
        Neurons used() {
            return strict() ? sum.most() : sum.counted();
        }

        private boolean strict() {
            return switch (against) {
                case ALLOWANCE, INCLUDED, SIMULATED -> false;
                case DAY, CONNECTION, RUN -> true;
            };
        }

        /// The used part, from 0 to 1 and beyond.
        double share() {
            double counted = limit.amount().signum() == 0
                    ? 1
                    : used().amount()
                            .divide(limit.amount(), 6, RoundingMode.HALF_UP)
                            .doubleValue();
            return told() ? Math.max(1, counted) : counted;
        }

        /// Whether the service itself has said that it is used up.
        boolean told() {
            return sum.quotaUsedUp() && (against == Against.ALLOWANCE || against == Against.SIMULATED);
        }

        /// What of it is only held back.
        Neurons held() {
            return strict() ? sum.reserved().plus(sum.possible()) : sum.reserved();
        }
    }

    /// What the day's neurons of the connection come to.
    ///
    /// @param charged in US dollars, as far as is known
    public record Money(Plan plan, BigDecimal charged) {
        /// Who pays for what.
        public enum Plan {
            /// Nobody: a sandbox answers.
            SIMULATED,
            /// Nobody: the service stops at the free neurons.
            FREE,
            /// The account, for what exceeds the free neurons.
            PAID
        }
    }
}
