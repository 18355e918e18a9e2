package dev.ganglion.ui.chat.message;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The reasoning of one answer: its text so far and whether the model still thinks. UI thread only.
public final class Reasoning {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(true);
    private long start = System.nanoTime();
    private Optional<Duration> taken = Optional.empty();

    /// Reasoning that came at another time and took so long, if that was measured.
    static Reasoning over(String text, Optional<Duration> taken) {
        Reasoning reasoning = new Reasoning();
        reasoning.add(text);
        reasoning.taken = taken;
        reasoning.running.set(false);
        reasoning.unfolded.set(false);
        return reasoning;
    }

    /// The first piece starts the clock.
    void add(String piece) {
        if (text.get().isEmpty()) {
            start = System.nanoTime();
        }
        text.set(text.get() + piece);
    }

    /// The model thinks no longer; its thoughts are folded.
    void end() {
        if (running.get()) {
            taken = Optional.of(sinceStart());
            running.set(false);
            unfolded.set(false);
        }
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// How long the model thought, where that was seen.
    Optional<Duration> taken() {
        return taken;
    }

    /// Whether the text is to be seen; the user may change it.
    BooleanProperty unfolded() {
        return unfolded;
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}
