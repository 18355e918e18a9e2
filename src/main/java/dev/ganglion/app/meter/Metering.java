package dev.ganglion.app.meter;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.net.Exchanges;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.shell.StripViewModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads the ledger behind the window whenever something was spent, and tells who wants to know. UI thread only.
public final class Metering {
    private final Background background;
    private final Clock clock;
    private final Budgets budgets;
    private final Exchanges exchanges;
    private final StripViewModel strip;
    private final List<Consumer<Reading>> listeners = new ArrayList<>();
    private Optional<Books> books = Optional.empty();
    private Background.Job job = () -> {};

    /// What is read.
    private record Books(Ledger ledger, Supplier<Payer> payer) {}

    public Metering(Background background, Clock clock, Settings settings, Exchanges exchanges) {
        this.background = background;
        this.clock = clock;
        this.budgets = new Budgets(settings);
        this.exchanges = exchanges;
        this.strip = new StripViewModel(clock, this::refresh);
        onReading(reading -> strip.show(Spendings.of(reading)));
    }

    /// The strip of the window, which is told first.
    public StripViewModel strip() {
        return strip;
    }

    /// The budgets that the ledger keeps to.
    public Budgets budgets() {
        return budgets;
    }

    /// What works behind the window.
    public Background background() {
        return background;
    }

    /// The clock that dates what is booked.
    public Clock clock() {
        return clock;
    }

    /// Begins to read: what is booked in `ledger`, as it matters to whoever pays at the moment.
    public void begin(Ledger ledger, Supplier<Payer> payer) {
        books = Optional.of(new Books(ledger, payer));
    }

    /// Warns in notices when budgets end.
    public void warn(Settings settings, ShellViewModel shell) {
        onReading(new Warnings(settings, shell)::tell);
    }

    /// Says who hears what was read.
    public void onReading(Consumer<Reading> heard) {
        listeners.add(heard);
    }

    /// Reads anew, behind the window; to be called when a call has ended, or a budget or the connection is another.
    public void refresh() {
        books.ifPresent(open -> {
            job.cancel();
            job = background.<Reading>start(
                    yield -> yield.accept(read(open)),
                    readings -> listeners.forEach(listener -> listener.accept(readings.getLast())),
                    () -> {},
                    failure -> System.getLogger(Metering.class.getName())
                            .log(System.Logger.Level.WARNING, "The ledger could not be read", failure));
        });
    }

    private Reading read(Books open) {
        Payer payer = open.payer().get();
        Booked booked = open.ledger().booked();
        List<Standing> standings = budgets.of(payer).stream()
                .map(budget -> budget.standing(booked))
                .toList();
        Plan plan = budgets.plan(payer.connection());
        return new Reading(payer, booked, standings, plan, ClockCheck.ahead(exchanges.snapshot()));
    }
}
