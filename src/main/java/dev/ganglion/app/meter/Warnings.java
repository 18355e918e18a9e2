package dev.ganglion.app.meter;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Settings;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ledger.budget.Standing.Level;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.shell.ClockText;
import dev.ganglion.ui.shell.Notice;
import dev.ganglion.ui.shell.ShellViewModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Says once a day of each budget that it is nearly and that it is wholly used; also after a restart only once. What
/// is no longer so is taken back. The same for a clock that is wrong. UI thread only.
final class Warnings {
    private static final String SAID = "budget.said.";

    private static final String CLOCK = "clock";

    private final Settings settings;
    private final ShellViewModel shell;
    private final Map<String, String> standing = new HashMap<>();

    Warnings(Settings settings, ShellViewModel shell) {
        this.settings = settings;
        this.shell = shell;
    }

    void tell(Reading reading) {
        LocalDate day = reading.booked().day();
        reading.standings().forEach(budget -> tell(budget, day));
        reading.clockAhead()
                .ifPresentOrElse(
                        ahead -> say(CLOCK, day + " " + ahead.isNegative(), Notice.news(ClockText.of(ahead))),
                        () -> takeBack(CLOCK));
        unexpectedQuota(reading)
                .ifPresent(key ->
                        say("quota." + reading.payer().connection(), day + " " + key, Notice.trouble(Texts.text(key))));
    }

    private void tell(Standing budget, LocalDate day) {
        String name = name(budget.budget().scope());
        if (budget.level() == Level.CALM) {
            takeBack(name);
            return;
        }
        String limit = budget.budget().limit().amount().toPlainString();
        if (budget.level() == Level.REACHED || !said(name, day + " REACHED " + limit)) {
            say(name, day + " " + budget.level() + " " + limit, notice(budget));
        }
    }

    private boolean said(String name, String what) {
        return settings.value(SAID + name).filter(what::equals).isPresent();
    }

    private void say(String name, String what, Notice notice) {
        if (said(name, what)) {
            return;
        }
        settings.put(SAID + name, what);
        takeBack(name);
        standing.put(name, notice.words());
        shell.notice(notice.offering(Texts.text("warning.open"), () -> shell.show(ShellViewModel.USAGE)));
    }

    private void takeBack(String name) {
        Optional.ofNullable(standing.remove(name)).ifPresent(shell::dismiss);
    }

    private static Notice notice(Standing budget) {
        String key = "warning." + word(budget.budget().scope());
        String limit = Figures.neurons(budget.budget().limit());
        if (budget.told()) {
            return Notice.trouble(Texts.text("warning.told"));
        }
        return switch (budget.level()) {
            case CALM, WARNED -> Notice.warning(Texts.text(key, Integer.toString((int) (budget.share() * 100)), limit));
            case REACHED -> Notice.trouble(Texts.text(key + ".reached", limit));
        };
    }

    /// The service says that the free neurons are used up where no allowance is kept for them.
    private static Optional<String> unexpectedQuota(Reading reading) {
        if (!reading.ours().quotaUsedUp()) {
            return Optional.empty();
        }
        if (reading.payer().simulated()) {
            return Optional.of("warning.told.simulated");
        }
        return reading.plan() == Plan.PAID ? Optional.of("warning.told.paid") : Optional.empty();
    }

    private static String name(Budget.Scope scope) {
        return switch (scope) {
            case Budget.Scope.Day _, Budget.Scope.Run _ -> word(scope);
            case Budget.Scope.Connection(String connection) -> word(scope) + "." + connection;
            case Budget.Scope.Allowance(String connection) -> word(scope) + "." + connection;
        };
    }

    private static String word(Budget.Scope scope) {
        return switch (scope) {
            case Budget.Scope.Day _ -> "day";
            case Budget.Scope.Connection _ -> "connection";
            case Budget.Scope.Allowance _ -> "allowance";
            case Budget.Scope.Run _ -> "run";
        };
    }
}
