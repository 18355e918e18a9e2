package dev.ganglion.ui.usage.today;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.bill.Charge;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/// What is said of a day.
///
/// @param today the day
record TodayWords(Today today) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /// What the number counts against, such as `of 10,000 free neurons`.
    String limit() {
        return limit(today.tightest());
    }

    /// What counts, without its unit.
    String used() {
        String used = full(today.tightest().used());
        return estimated() ? Texts.text("usage.today.about", used) : used;
    }

    String usedExactly() {
        return Texts.text("usage.today.exact", plain(today.tightest().used()));
    }

    /// What nobody has told of calls of unknown cost, and whether that counts; empty where there is
    /// nothing.
    String possible() {
        if (!there(sum().possible())) {
            return "";
        }
        String key = there(today.tightest().beside()) ? "usage.today.beside" : "usage.today.within";
        return Texts.text(key, full(sum().possible()));
    }

    private boolean estimated() {
        return there(sum().atLeast());
    }

    private static boolean there(Neurons neurons) {
        return neurons.amount().signum() > 0;
    }

    /// The share and the word for it, such as `64 % used, getting on`.
    String state() {
        Standing tightest = today.tightest();
        String percent = Figures.wholePercent(tightest.share());
        return Texts.text("usage.today.alarm." + Alarm.of(tightest), percent, Figures.neurons(tightest.left()));
    }

    String spent() {
        return full(sum().spent());
    }

    String reserved() {
        return full(sum().reserved());
    }

    /// What they come to at least, else at most, and how many calls they are.
    String unknown() {
        return sum().unknown() == 0
                ? about(sum())
                : Texts.text("usage.today.unknown.calls", about(sum()), sum().unknown());
    }

    private static String about(Sum sum) {
        if (there(sum.atLeast())) {
            return Texts.text("usage.today.about", full(sum.atLeast()));
        }
        String most = full(sum.atMost());
        return there(sum.atMost()) ? Texts.text("usage.today.unknown.most", most) : most;
    }

    boolean doubtful() {
        return sum().unknown() > 0;
    }

    /// What the day costs in money, by the plan.
    String money() {
        Neurons spent = today.sum().spent();
        String worth = Figures.usd(spent.usd());
        if (today.payer().simulated()) {
            return Texts.text("usage.today.money.simulated", worth);
        }
        return switch (today.plan()) {
            case FREE -> Texts.text("usage.today.money.free", worth);
            case PAID -> Texts.text("usage.today.money.paid", Figures.usd(Charge.usd(Plan.PAID, spent)), worth);
        };
    }

    /// When what is used is counted anew.
    String countdown(Instant now) {
        if (today.tightest().budget().scope() instanceof Budget.Scope.Run) {
            return Texts.text("usage.today.run");
        }
        Instant midnight = today.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration left = Duration.between(now, midnight);
        Duration shown = left.isNegative() ? Duration.ZERO : left;
        return Texts.text(
                "usage.today.reset",
                String.format(
                        Locale.ENGLISH, "%d:%02d:%02d", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart()));
    }

    /// Another budget in one line.
    static String other(Standing standing) {
        return Texts.text(
                "usage.today.other",
                limit(standing),
                Figures.wholePercent(standing.share()),
                Texts.text("usage.today.word." + Alarm.of(standing)));
    }

    private static String limit(Standing standing) {
        String limit = full(standing.budget().limit());
        return switch (standing.budget().scope()) {
            case Budget.Scope.Day _ -> Texts.text("usage.today.limit.day", limit);
            case Budget.Scope.Connection _ -> Texts.text("usage.today.limit.connection", limit);
            case Budget.Scope.Allowance _ -> Texts.text("usage.today.limit.allowance", limit);
            case Budget.Scope.Run _ -> Texts.text("usage.today.limit.run", limit);
        };
    }

    private Sum sum() {
        return today.tightest().sum();
    }

    /// In full where it is about as long as in thousands.
    private static String full(Neurons neurons) {
        BigDecimal amount = neurons.amount();
        return amount.compareTo(HUNDRED) < 0 || amount.compareTo(MILLION) >= 0
                ? Figures.amount(neurons)
                : String.format(
                        Locale.ENGLISH,
                        "%,d",
                        amount.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static String plain(Neurons neurons) {
        return neurons.amount().stripTrailingZeros().toPlainString();
    }
}
