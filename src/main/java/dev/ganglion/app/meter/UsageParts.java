package dev.ganglion.app.meter;

import dev.ganglion.ledger.Ledger;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.Section;
import dev.ganglion.ui.usage.budget.BudgetServices;
import dev.ganglion.ui.usage.budget.BudgetsPart;
import dev.ganglion.ui.usage.budget.Connected;
import dev.ganglion.ui.usage.reconcile.ReconcilePart;
import dev.ganglion.ui.usage.reconcile.ReconcileServices;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Connecting;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.TokenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The parts of the usage page that set budgets and compare with the account. UI thread only.
public final class UsageParts {
    private final Connecting connecting;
    private final Function<Profile, String> ledgerName;
    private final BudgetsPart budgets;
    private final ReconcilePart reconcile;

    /// @param ledgerName what the ledger books the calls of a profile under; quick, and without its secrets
    public UsageParts(Metering metering, Ledger ledger, Connecting connecting, Function<Profile, String> ledgerName) {
        this.connecting = connecting;
        this.ledgerName = ledgerName;
        this.budgets = new BudgetsPart(new BudgetServices(
                metering.background(),
                metering.budgets(),
                ledger::booked,
                this::connections,
                ledger::release,
                metering::refresh));
        this.reconcile =
                new ReconcilePart(new ReconcileServices(metering.background(), metering.clock(), ledger, this::line));
        metering.onReading(_ -> budgets.refreshIfShown());
    }

    /// Their tabs.
    public List<Section> sections() {
        return List.of(
                new Section("budgets", Texts.text("budget.title"), budgets::content, budgets::shown),
                new Section("reconcile", Texts.text("reconcile.title"), reconcile::content, reconcile::shown));
    }

    /// Gives up what is asked, before the window closes.
    public void stop() {
        reconcile.stop();
    }

    /// One for each account, however many ways there are to it.
    private List<Connected> connections() {
        Map<String, List<Profile>> ways = new LinkedHashMap<>();
        connecting
                .profiles()
                .forEach(profile -> ways.computeIfAbsent(ledgerName.apply(profile), _ -> new ArrayList<>())
                        .add(profile));
        return ways.entrySet().stream()
                .map(way -> new Connected(way.getKey(), names(way.getValue()), simulated(way.getValue())))
                .toList();
    }

    private static String names(List<Profile> profiles) {
        return String.join(", ", profiles.stream().map(UsageParts::name).toList());
    }

    private static String name(Profile profile) {
        return TokenText.shown(profile.name());
    }

    private static boolean simulated(List<Profile> profiles) {
        return profiles.contains(Profile.SANDBOX);
    }

    private ReconcileServices.Line line() {
        Access now = connecting.now();
        return new ReconcileServices.Line(now.ledgerName(), name(now.profile()), now.account());
    }
}
