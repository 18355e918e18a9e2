package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Background.Job;
import dev.ganglion.ui.kit.models.ModelLine;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The card of the model that is shown, once it has been read what it takes. UI thread only.
public final class CardViewModel {
    private static final Job NOTHING_RUNS = () -> {};

    private final Intake intake;
    private final ReadOnlyObjectWrapper<@Nullable ModelCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper starred = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper picked = new ReadOnlyBooleanWrapper();
    private Job reading = NOTHING_RUNS;

    public CardViewModel(Intake intake) {
        this.intake = intake;
    }

    /// Shows the card of that model, or none. Until it is read the one before stays.
    public void show(@Nullable ModelLine line) {
        reading.cancel();
        if (line == null) {
            card.set(null);
            return;
        }
        reading = intake.of(line.model().id(), parameters -> card.set(ModelCard.of(line, parameters)));
    }

    /// Null only when no model is shown.
    public ReadOnlyObjectProperty<@Nullable ModelCard> card() {
        return card.getReadOnlyProperty();
    }

    /// Says whether the model is a favourite, and whether it is to be compared.
    public void mark(boolean favourite, boolean compared) {
        starred.set(favourite);
        picked.set(compared);
    }

    ReadOnlyBooleanProperty starred() {
        return starred.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty picked() {
        return picked.getReadOnlyProperty();
    }
}
