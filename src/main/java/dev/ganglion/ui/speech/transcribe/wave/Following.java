package dev.ganglion.ui.speech.transcribe.wave;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether what is seen moves along with what sounds or is being said, until the user looks elsewhere. UI
/// thread only.
public final class Following {
    private final BooleanExpression moving;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper(this, "away");

    /// @param moving whether there is something to follow
    public Following(BooleanExpression moving) {
        this.moving = moving;
        on.subscribe(follows -> away.set(away.get() && !follows));
    }

    /// Whether the user wants that.
    public BooleanProperty on() {
        return on;
    }

    /// Whether the user has looked elsewhere while it moves, and may want to come back.
    public BooleanExpression away() {
        return away.getReadOnlyProperty().and(moving);
    }

    /// The user scrolls: nothing moves under their hands from now on.
    public void leave() {
        if (on.get() && moving.get()) {
            on.set(false);
            away.set(true);
        }
    }

    /// Comes back from where [#leave] has led. Nothing happens where the user has said not to follow.
    public void comeBack() {
        if (away.get()) {
            on.set(true);
        }
    }
}
