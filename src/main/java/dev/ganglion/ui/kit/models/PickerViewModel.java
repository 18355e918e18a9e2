package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the model picker searches, marks and chooses. UI thread only.
final class PickerViewModel {
    private final Function<String, List<Model>> search;
    private final Consumer<Model> chosen;
    private final Map<String, ModelLine> lines = new HashMap<>();

    private final StringProperty query = new SimpleStringProperty("");
    private final Shelf shelf;
    private final ObservableList<Model> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<String>> favourites = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Model> marked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Model> current = new ReadOnlyObjectWrapper<>();
    private Set<String> recent = Set.of();

    PickerViewModel(Function<String, List<Model>> search, Shelf shelf, Consumer<Model> chosen) {
        this.search = search;
        this.shelf = shelf;
        this.chosen = chosen;
        query.subscribe(_ -> find());
    }

    /// The model in use as a screen reader says it.
    ObservableValue<String> spoken() {
        return Bindings.createStringBinding(
                () -> {
                    Model model = current.get();
                    return model == null ? Texts.text("picker.empty") : Texts.text("picker.spoken", model.name());
                },
                current);
    }

    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<Set<String>> favourites() {
        return favourites.getReadOnlyProperty();
    }

    /// Whether it was used lately.
    boolean recent(Model model) {
        return recent.contains(model.id());
    }

    /// The words of a model's row.
    ModelLine line(Model model) {
        ModelLine known = lines.get(model.id());
        if (known == null || !known.model().equals(model)) {
            known = ModelLine.of(model);
            lines.put(model.id(), known);
        }
        return known;
    }

    /// The models that fit the query; without one favourites and recent models come first.
    ObservableList<Model> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// The model that Enter chooses; null only when nothing fits.
    ReadOnlyObjectProperty<@Nullable Model> marked() {
        return marked.getReadOnlyProperty();
    }

    /// The model in use.
    ReadOnlyObjectProperty<@Nullable Model> current() {
        return current.getReadOnlyProperty();
    }

    boolean uses(Model model) {
        return model.equals(current.get());
    }

    void use(Model model) {
        current.set(model);
    }

    /// Forgets the last search and marks the model in use.
    void reset() {
        favourites.set(Set.copyOf(shelf.favourites()));
        recent = Set.copyOf(shelf.recent());
        query.set("");
        find();
        shown.stream().filter(this::uses).findFirst().ifPresent(marked::set);
    }

    void mark(Model model) {
        marked.set(model);
    }

    /// Marks the line `step` rows further down, or up when negative, as far as there are rows.
    void move(int step) {
        if (!shown.isEmpty()) {
            int to = shown.indexOf(marked.get()) + step;
            marked.set(shown.get(Math.clamp(to, 0, shown.size() - 1)));
        }
    }

    /// Makes the marked model a favourite, or none any more.
    void star() {
        Model model = marked.get();
        if (model != null) {
            shelf.star(model.id());
            favourites.set(Set.copyOf(shelf.favourites()));
        }
    }

    /// Uses the marked model.
    void choose() {
        Model model = marked.get();
        if (model != null) {
            shelf.used(model.id());
            current.set(model);
            chosen.accept(model);
        }
    }

    private void find() {
        List<Model> found = search.apply(query.get());
        shown.setAll(query.get().isBlank() ? shelf.first(found) : found);
        marked.set(shown.isEmpty() ? null : shown.getFirst());
    }
}
