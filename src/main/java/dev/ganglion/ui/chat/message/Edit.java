package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Turn;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Another text for a message, until it is saved or given up. UI thread only.
public final class Edit {
    private final Turn turn;
    private final StringProperty text;
    private boolean begun;

    public Edit(Turn turn) {
        this.turn = turn;
        this.text = new SimpleStringProperty(turn.text());
    }

    /// The message as it was.
    public Turn turn() {
        return turn;
    }

    public StringProperty text() {
        return text;
    }

    /// Whether this is the first time that it is shown, so that the caret goes there.
    boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /// Whether there is something to run: prompts only are answered.
    boolean runs() {
        return turn instanceof Turn.Prompt;
    }
}
