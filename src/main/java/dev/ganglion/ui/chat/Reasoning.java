package dev.ganglion.ui.chat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The reasoning of one answer: its text so far and whether the model still thinks. UI thread only.
final class Reasoning {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(true);

    static Reasoning over(String text) {
        Reasoning reasoning = new Reasoning();
        reasoning.add(text);
        reasoning.end();
        return reasoning;
    }

    void add(String piece) {
        text.set(text.get() + piece);
    }

    /// The model thinks no longer; its thoughts are folded.
    void end() {
        if (running.get()) {
            running.set(false);
            unfolded.set(false);
        }
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
