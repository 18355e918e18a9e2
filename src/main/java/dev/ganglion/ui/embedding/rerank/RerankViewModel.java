package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.embedding.input.InputViewModel;
import dev.ganglion.ui.embedding.work.SavingViewModel;
import dev.ganglion.ui.embedding.work.WorkViewModel;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.models.Shelf;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A query, passages, and in which order a model puts them. Remembers all but the results. UI thread only.
public final class RerankViewModel {
    private static final String FIRST = "@cf/baai/bge-reranker-base";
    private static final String MODEL = "rerank.model";

    private final TaskServices services;
    private final InputViewModel passages;
    private final WorkViewModel work;
    private final SavingViewModel saving;
    private final TaskModels embedders;
    private final StringProperty query;
    private final StringProperty best;
    private final BooleanProperty compares;
    private final BooleanProperty truncates;
    private final ReadOnlyObjectWrapper<Model> model;
    private final ReadOnlyObjectWrapper<Optional<Ranks>> ranks = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quote>> quote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quote>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RerankViewModel(TaskServices services) {
        this.services = services;
        this.passages = new InputViewModel(services, "rerank.passages");
        this.work = new WorkViewModel(services);
        this.saving = new SavingViewModel(services);
        this.embedders = new TaskModels(
                services,
                new TaskModels.Offer("rerank.compare", Task.TEXT_EMBEDDINGS, _ -> true, "@cf/baai/bge-m3", Set.of()));
        this.query = kept("rerank.query");
        this.best = kept("rerank.best");
        this.compares = keptMark("rerank.compares");
        this.truncates = keptMark("rerank.truncates");
        this.model = new ReadOnlyObjectWrapper<>(begin());
        query.subscribe(_ -> estimate());
        compares.subscribe(_ -> estimate());
        embedders.model().subscribe(_ -> estimate());
        model.subscribe(_ -> estimate());
        passages.texts().subscribe(_ -> estimate());
    }

    private StringProperty kept(String key) {
        StringProperty property =
                new SimpleStringProperty(services.settings().value(key).orElse(""));
        property.subscribe(text -> services.settings().put(key, text));
        return property;
    }

    private BooleanProperty keptMark(String key) {
        BooleanProperty property = new SimpleBooleanProperty(
                services.settings().value(key).map("true"::equals).orElse(false));
        property.subscribe(is -> services.settings().put(key, Boolean.toString(is)));
        return property;
    }

    private Model begin() {
        return services.settings()
                .value(MODEL)
                .flatMap(this::find)
                .or(() -> find(FIRST))
                .orElseGet(() -> Model.unlisted(FIRST, Task.TEXT_CLASSIFICATION));
    }

    private Optional<Model> find(String id) {
        return services.catalogue().get().find(id).filter(found -> takes(found, "contexts"));
    }

    /// The models that rank and fit that query, the best first. They stand in the catalogue under two
    /// tasks.
    List<Model> search(String words) {
        return Stream.of(Task.TEXT_CLASSIFICATION, Task.TEXT_EMBEDDINGS)
                .flatMap(task -> services.catalogue().get().search(words, Optional.of(task)).stream())
                .filter(each -> takes(each, "query") && takes(each, "contexts"))
                .toList();
    }

    private static boolean takes(Model model, String field) {
        return Parameters.bundled(model.id()).stream()
                .anyMatch(each -> each.name().equals(field));
    }

    /// Ranks by that model from now on.
    public void choose(Model chosen) {
        services.settings().put(MODEL, chosen.id());
        model.set(chosen);
    }

    /// Takes what another catalogue says of the models in use.
    public void catalogueChanged() {
        find(model.get().id()).ifPresent(model::set);
        embedders.catalogueChanged();
    }

    /// A new control that shows the model in use and lets the user choose another.
    ModelPicker picker() {
        ModelPicker picker = new ModelPicker(this::search, new Shelf(services.settings()), this::choose);
        model.subscribe(picker::use);
        return picker;
    }

    private void estimate() {
        List<String> texts = passages.texts().get();
        boolean asked = !texts.isEmpty() && !query.get().isBlank();
        quote.set(
                Optional.of(texts).filter(_ -> asked).map(_ -> services.calls().quote(model.get(), asked().planned())));
        comparison.set(Optional.of(texts)
                .filter(_ -> asked && compares.get())
                .map(_ -> services.calls()
                        .quote(
                                embedders.model().get(),
                                new Planned.Many(List.of(
                                        Planned.Reading.of(texts), Planned.Reading.of(List.of(query.get())))))));
    }

    private RerankRun.Asked asked() {
        return new RerankRun.Asked(
                model.get(),
                query.get().strip(),
                passages.texts().get(),
                wanted(),
                truncates.get() && canTruncate(),
                Optional.of(embedders.model().get()).filter(_ -> compares.get()));
    }

    private OptionalInt wanted() {
        String text = best.get().strip();
        return text.matches("[1-9]\\d{0,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /// Whether the model in use can shorten what is too long for it.
    boolean canTruncate() {
        return takes(model.get(), "truncate_inputs");
    }

    /// Whether there is a query, and passages.
    boolean isAsked() {
        return quote.get().isPresent();
    }

    /// Ranks the passages, unless it does so already.
    void rank() {
        if (!isAsked() || work.runs()) {
            return;
        }
        RerankRun.Asked asked = asked();
        RerankRun run = new RerankRun(asked, passages.input().get().numbers());
        work.start(asked.passages().size(), done -> run.go(services.calls(), done), () -> {
            if (run.hasScores()) {
                ranks.set(Optional.of(run.soFar()));
            }
        });
    }

    /// Ranks what is given, or stops doing so.
    void turn() {
        if (work.runs()) {
            work.cancel();
        } else {
            rank();
        }
    }

    /// Takes the first of those lines as the query, the others as passages, and ranks them; nothing happens
    /// while others are ranked.
    public void tryOut(List<String> lines) {
        if (work.runs()) {
            return;
        }
        query.set(lines.getFirst());
        passages.fill(lines.subList(1, lines.size()));
        rank();
    }

    /// Stops what runs.
    public void cancel() {
        work.cancel();
    }

    public StringProperty query() {
        return query;
    }

    /// How many of the best are wanted, as typed; all while it is no number.
    StringProperty best() {
        return best;
    }

    BooleanProperty compares() {
        return compares;
    }

    BooleanProperty truncates() {
        return truncates;
    }

    public InputViewModel passages() {
        return passages;
    }

    WorkViewModel work() {
        return work;
    }

    SavingViewModel saving() {
        return saving;
    }

    /// The models whose cosines can stand beside.
    TaskModels embedders() {
        return embedders;
    }

    public ReadOnlyObjectProperty<Model> model() {
        return model.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Ranks>> ranks() {
        return ranks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Quote>> quote() {
        return quote.getReadOnlyProperty();
    }

    /// What comparing may cost beside.
    ReadOnlyObjectProperty<Optional<Quote>> comparison() {
        return comparison.getReadOnlyProperty();
    }
}
