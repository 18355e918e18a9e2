package dev.ganglion.ui.image.queue;

import dev.ganglion.ui.image.draft.Commission;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A picture in the queue. UI thread only.
public final class Piece {
    private final Commission commission;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Waiting());

    Piece(Commission commission) {
        this.commission = commission;
    }

    public Commission commission() {
        return commission;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /// What came; empty while nothing did.
    public Optional<Outcome> outcome() {
        return stage.get() instanceof Stage.Done(Outcome outcome) ? Optional.of(outcome) : Optional.empty();
    }

    void reach(Stage next) {
        stage.set(next);
    }
}
