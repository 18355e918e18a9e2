package dev.ganglion.ui.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the strip at the bottom says: today's neurons of the tightest limit, money, time to the reset, connection.
/// UI thread only.
public final class StripViewModel {
    private static final double AMBER_FROM = 0.6;
    private static final double RED_FROM = 0.9;

    /// How urgent the bar looks.
    enum Level {
        CALM,
        AMBER,
        RED,
        /// Nothing is left.
        FULL;

        static Level of(Spending.Gauge gauge) {
            return of(gauge.share());
        }

        static Level of(double share) {
            if (share >= 1) {
                return FULL;
            }
            if (share >= RED_FROM) {
                return RED;
            }
            return share >= AMBER_FROM ? AMBER : CALM;
        }
    }

    private final Clock clock;
    private final Runnable reading;
    private final ObjectProperty<Spending> spending = new SimpleObjectProperty<>(Spending.NOTHING);
    private final ObjectProperty<Instant> now;
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("");
    private final ObservableList<ConnectionChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<ConnectionChoice> shownChoices = FXCollections.unmodifiableObservableList(choices);
    private ConnectionSwitch toggle = ConnectionSwitch.NONE;

    /// @param reading has today's spending read again and given to [#show], at once or later
    public StripViewModel(Clock clock, Runnable reading) {
        this.clock = clock;
        this.reading = reading;
        this.now = new SimpleObjectProperty<>(clock.instant());
    }

    /// Has today's spending read again.
    public void refresh() {
        now.set(clock.instant());
        reading.run();
    }

    /// Shows that spending.
    public void show(Spending read) {
        now.set(clock.instant());
        spending.set(read);
        known.set(true);
    }

    /// Says which connection answers.
    public void connectedTo(String name) {
        connection.set(name);
    }

    /// Offers these connections to be chosen by `by`.
    public void offer(List<ConnectionChoice> connections, ConnectionSwitch by) {
        choices.setAll(connections);
        toggle = by;
    }

    /// Takes that connection into use.
    void use(ConnectionChoice choice) {
        toggle.use(choice.id());
    }

    /// Leads to where connections are made and changed.
    void manage() {
        toggle.manage();
    }

    ObservableList<ConnectionChoice> choices() {
        return shownChoices;
    }

    /// Lets the countdown move on.
    void tick() {
        Instant before = now.get();
        now.set(clock.instant());
        if (!day(before).equals(day(now.get()))) {
            refresh();
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    ReadOnlyStringProperty connection() {
        return connection.getReadOnlyProperty();
    }

    /// Whether the ledger has been read yet.
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spending> spending() {
        return spending;
    }

    StringBinding neurons() {
        return said(SpendingText::neurons);
    }

    StringBinding level() {
        return said(read -> SpendingText.level(read.gauge()));
    }

    StringBinding money() {
        return said(SpendingText::money);
    }

    StringBinding unknown() {
        return said(read -> SpendingText.unknown(read.ours()));
    }

    StringBinding clockTrouble() {
        return said(SpendingText::clock);
    }

    private StringBinding said(Function<Spending, String> words) {
        return Bindings.createStringBinding(() -> words.apply(spending.get()), spending);
    }

    /// All of it in exact figures.
    StringBinding exact() {
        return Bindings.createStringBinding(() -> SpendingText.exact(spending.get(), now.get()), spending, now);
    }

    StringBinding reset() {
        return Bindings.createStringBinding(() -> SpendingText.reset(now.get()), now);
    }
}
