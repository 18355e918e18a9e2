package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the catalogue page shows and does. UI thread only; nothing here waits for anything.
final class CatalogueViewModel {
    private final Catalogue catalogue;
    private final Navigation navigation;
    private final Map<String, ModelLine> lines = new HashMap<>();

    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ACTIVE);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.SUGGESTED);
    private final ObservableList<TaskChoice> tasks = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TaskChoice> task = new SimpleObjectProperty<>();

    private final ObservableList<ModelLine> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ModelLine> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ModelCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper byTokens = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper();

    CatalogueViewModel(Catalogue catalogue, Navigation navigation) {
        this.catalogue = catalogue;
        this.navigation = navigation;
        selected.subscribe(line -> card.set(line == null ? null : ModelCard.of(line)));
        offerTasks();
        query.subscribe(this::filter);
        sort.subscribe(this::filter);
        task.subscribe(this::filter);
        scope.subscribe(this::offerTasks);
    }

    /// What the user types to narrow the list.
    StringProperty query() {
        return query;
    }

    ObjectProperty<Scope> scope() {
        return scope;
    }

    ObjectProperty<Sort> sort() {
        return sort;
    }

    /// The entries of the task filter; the first is all tasks.
    ObservableList<TaskChoice> tasks() {
        return tasks;
    }

    /// The chosen entry of the task filter.
    ObjectProperty<@Nullable TaskChoice> task() {
        return task;
    }

    /// The models that fit, in order.
    ObservableList<ModelLine> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// The model whose card is shown; null only when no model fits.
    ReadOnlyObjectProperty<@Nullable ModelLine> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The card of the selected model.
    ReadOnlyObjectProperty<@Nullable ModelCard> card() {
        return card.getReadOnlyProperty();
    }

    /// Whether any model of the list is priced by tokens.
    ReadOnlyBooleanProperty byTokens() {
        return byTokens.getReadOnlyProperty();
    }

    /// How many models are shown of how many.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// The sentence for an empty list.
    ReadOnlyStringProperty nothing() {
        return nothing.getReadOnlyProperty();
    }

    /// How many models a scope has.
    int count(Scope of) {
        return models(of).size();
    }

    /// Where the facts come from and of when they are.
    String source() {
        return catalogue.models().stream()
                .map(Model::prices)
                .filter(prices -> !prices.lines().isEmpty())
                .findFirst()
                .map(prices -> Texts.text("catalogue.source", prices.source(), ModelLine.day(prices.read())))
                .orElse("");
    }

    void select(ModelLine line) {
        selected.set(line);
    }

    /// Selects the model `step` rows further down, or up when negative, as far as there are rows.
    void move(int step) {
        if (!shown.isEmpty()) {
            int to = shown.indexOf(selected.get()) + step;
            selected.set(shown.get(Math.clamp(to, 0, shown.size() - 1)));
        }
    }

    void clearSearch() {
        query.set("");
    }

    /// Opens the chat with the selected model, if it is one that chats.
    void chat() {
        ModelCard shownCard = card.get();
        if (shownCard != null && shownCard.chats()) {
            navigation.chatWith(shownCard.line().model().id());
        }
    }

    private void offerTasks() {
        Optional<Task> before = chosenTask();
        tasks.setAll(
                TaskChoice.among(models(scope.get()).stream().map(Model::task).toList()));
        task.set(tasks.stream()
                .filter(choice -> choice.task().equals(before))
                .findFirst()
                .orElse(tasks.getFirst()));
        filter();
    }

    private Optional<Task> chosenTask() {
        return Optional.ofNullable(task.get()).flatMap(TaskChoice::task);
    }

    private void filter() {
        ModelLine before = selected.get();
        List<ModelLine> fitting = found().stream()
                .map(model -> lines.computeIfAbsent(model.id(), _ -> ModelLine.of(model)))
                .toList();
        shown.setAll(fitting);
        selected.set(
                fitting.contains(before) ? before : fitting.stream().findFirst().orElse(null));
        describe();
    }

    private List<Model> found() {
        List<Model> found = find().apply(chosenTask());
        return sort.get()
                .order()
                .map(order -> found.stream().sorted(order.comparator()).toList())
                .orElse(found);
    }

    private Function<Optional<Task>, List<Model>> find() {
        return switch (scope.get()) {
            case ACTIVE -> within -> catalogue.search(query.get(), within);
            case ALL -> within -> catalogue.searchAll(query.get(), within);
        };
    }

    private List<Model> models(Scope of) {
        return switch (of) {
            case ACTIVE -> catalogue.active();
            case ALL -> catalogue.models();
        };
    }

    private void describe() {
        byTokens.set(shown.isEmpty() || shown.stream().anyMatch(line -> line.cost() instanceof Cost.PerToken));
        int all = count(scope.get());
        summary.set(
                shown.size() == all
                        ? Texts.text("catalogue.summary.all", Integer.toString(all))
                        : Texts.text("catalogue.summary.some", Integer.toString(shown.size()), Integer.toString(all)));
        nothing.set(Texts.text("catalogue.nothing." + scope.get(), query.get().strip()));
    }
}
