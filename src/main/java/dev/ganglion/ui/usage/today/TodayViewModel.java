package dev.ganglion.ui.usage.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Today's gauge and its countdown. UI thread only.
public final class TodayViewModel {
    private final Clock clock;
    private final Runnable newDay;
    private final ReadOnlyObjectWrapper<Optional<Today>> today = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObservableValue<Optional<TodayWords>> words = today.map(there -> there.map(TodayWords::new));
    private final ObservableValue<String> countdown;

    /// @param newDay called when a UTC day has begun while the page is shown
    public TodayViewModel(Clock clock, Runnable newDay) {
        this.clock = clock;
        this.newDay = newDay;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.countdown = Bindings.createStringBinding(
                () -> words.getValue().map(said -> said.countdown(now.get())).orElse(""), words, now);
    }

    /// Shows what was read.
    public void show(Today read) {
        now.set(clock.instant());
        today.set(Optional.of(read));
    }

    /// Lets the countdown move on.
    void tick() {
        LocalDate before = day(now.get());
        now.set(clock.instant());
        if (!before.equals(day(now.get()))) {
            newDay.run();
        }
    }

    ReadOnlyObjectProperty<Optional<Today>> today() {
        return today.getReadOnlyProperty();
    }

    /// What is said of it; empty until it was read.
    ObservableValue<Optional<TodayWords>> words() {
        return words;
    }

    ObservableValue<String> countdown() {
        return countdown;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
