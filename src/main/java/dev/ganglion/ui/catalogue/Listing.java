package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Model;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The models that are shown, and which of them is selected. UI thread only.
final class Listing {
    /// The place of a selection that is in no row.
    static final int NOWHERE = -1;

    private final ObservableList<Model> models = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Model> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(NOWHERE);

    /// The models in order.
    ObservableList<Model> models() {
        return FXCollections.unmodifiableObservableList(models);
    }

    /// Null only when there are none.
    ReadOnlyObjectProperty<@Nullable Model> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The row of the selected model; nowhere while the models change.
    ReadOnlyIntegerProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Shows those models, and selects the one of the same id as `wanted`, as they have it, else the first.
    void show(List<Model> arranged, @Nullable Model wanted) {
        // What is the same costs the list nothing.
        if (!models.equals(arranged)) {
            place.set(NOWHERE);
            models.setAll(arranged);
        }
        select(models.stream()
                .filter(model -> wanted != null && model.id().equals(wanted.id()))
                .findFirst()
                .orElseGet(() -> models.isEmpty() ? null : models.getFirst()));
    }

    void select(@Nullable Model model) {
        selected.set(model);
        place.set(models.indexOf(model));
    }

    /// Selects the model `step` rows further down, or up when negative, as far as there are rows.
    void move(int step) {
        if (!models.isEmpty()) {
            select(models.get(Math.clamp(place.get() + step, 0, models.size() - 1)));
        }
    }
}
