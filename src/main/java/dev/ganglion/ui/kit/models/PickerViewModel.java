package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Model, ModelLine> lines = new HashMap<>();

    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<ModelLine> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ModelLine> marked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Model> current = new ReadOnlyObjectWrapper<>();

    PickerViewModel(Function<String, List<Model>> search, Consumer<Model> chosen) {
        this.search = search;
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

    /// The models that fit the query.
    ObservableList<ModelLine> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// The line that Enter chooses; null only when nothing fits.
    ReadOnlyObjectProperty<@Nullable ModelLine> marked() {
        return marked.getReadOnlyProperty();
    }

    /// The model in use.
    ReadOnlyObjectProperty<@Nullable Model> current() {
        return current.getReadOnlyProperty();
    }

    boolean uses(ModelLine line) {
        return line.model().equals(current.get());
    }

    void use(Model model) {
        current.set(model);
    }

    /// Forgets the last search and marks the model in use.
    void reset() {
        query.set("");
        find();
        shown.stream().filter(this::uses).findFirst().ifPresent(marked::set);
    }

    void mark(ModelLine line) {
        marked.set(line);
    }

    /// Marks the line `step` rows further down, or up when negative, as far as there are rows.
    void move(int step) {
        if (!shown.isEmpty()) {
            int to = shown.indexOf(marked.get()) + step;
            marked.set(shown.get(Math.clamp(to, 0, shown.size() - 1)));
        }
    }

    /// Uses the marked model.
    void choose() {
        ModelLine line = marked.get();
        if (line != null) {
            current.set(line.model());
            chosen.accept(line.model());
        }
    }

    private ModelLine line(Model model) {
        return lines.computeIfAbsent(model, ModelLine::of);
    }

    private void find() {
        shown.setAll(search.apply(query.get()).stream().map(this::line).toList());
        marked.set(shown.stream().findFirst().orElse(null));
    }
}
