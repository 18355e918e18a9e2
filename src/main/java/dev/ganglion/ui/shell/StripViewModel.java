package dev.ganglion.ui.shell;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
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

/// What the strip at the bottom says: today's neurons of the free allowance, money, time to the reset, connection.
/// UI thread only.
public final class StripViewModel {
    private static final double AMBER_FROM = 0.6;
    private static final double RED_FROM = 0.9;

    /// How urgent the bar looks.
    enum Level {
        CALM,
        AMBER,
        RED
    }

    private final Background background;
    private final Clock clock;
    private final Callable<Spending> source;
    private final ObjectProperty<Spending> spending = new SimpleObjectProperty<>(Spending.NOTHING);
    private final ObjectProperty<Instant> now;
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("");
    private final ObservableList<ConnectionChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<ConnectionChoice> shownChoices = FXCollections.unmodifiableObservableList(choices);
    private Background.Job refreshing = () -> {};
    private ConnectionSwitch toggle = ConnectionSwitch.NONE;

    /// @param source reads today's spending; may block, is called off the UI thread
    public StripViewModel(Background background, Clock clock, Callable<Spending> source) {
        this.background = background;
        this.clock = clock;
        this.source = source;
        this.now = new SimpleObjectProperty<>(clock.instant());
    }

    /// Reads today's spending again.
    public void refresh() {
        refreshing.cancel();
        now.set(clock.instant());
        refreshing = background.<Spending>start(
                yield -> yield.accept(source.call()),
                batch -> {
                    spending.set(batch.getLast());
                    known.set(true);
                },
                () -> {},
                failure -> System.getLogger(StripViewModel.class.getName())
                        .log(System.Logger.Level.WARNING, "Today's spending could not be read", failure));
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

    /// The used share of the free allowance, from 0 to 1 and beyond.
    static double share(Spending spending) {
        return spending.used()
                .amount()
                .divide(Neurons.FREE_A_DAY.amount(), 6, RoundingMode.HALF_UP)
                .doubleValue();
    }

    static Level level(double share) {
        if (share >= RED_FROM) {
            return Level.RED;
        }
        return share >= AMBER_FROM ? Level.AMBER : Level.CALM;
    }

    StringBinding neurons() {
        return Bindings.createStringBinding(
                () -> Texts.text("strip.neurons", Figures.neurons(spending.get().used())), spending);
    }

    StringBinding money() {
        return Bindings.createStringBinding(
                () -> Figures.usd(spending.get().used().usd()), spending);
    }

    /// How many calls of today have no known cost; empty when there is none.
    StringBinding unknown() {
        return Bindings.createStringBinding(
                () -> switch (Math.toIntExact(spending.get().unknown())) {
                    case 0 -> "";
                    case 1 -> Texts.text("strip.unknown.one");
                    default -> Texts.text("strip.unknown.many", spending.get().unknown());
                },
                spending);
    }

    StringBinding reset() {
        return Bindings.createStringBinding(() -> Texts.text("strip.reset", countdown(now.get())), now);
    }

    private static String countdown(Instant now) {
        Instant midnight = day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration left = Duration.between(now, midnight);
        return Figures.duration(Duration.ofMinutes(Math.max(1, left.toMinutes())));
    }
}
