package dev.ganglion.ui.embedding;

import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.vector.EmbeddingForm;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.task.vector.EmbeddingRun;
import dev.ganglion.ui.embedding.input.Input;
import dev.ganglion.ui.embedding.input.InputViewModel;
import dev.ganglion.ui.embedding.set.NearestViewModel;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.embedding.set.VectorSet;
import dev.ganglion.ui.embedding.work.SavingViewModel;
import dev.ganglion.ui.embedding.work.WorkViewModel;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Texts, a model, and the vectors that it makes of them. UI thread only.
final class EmbedViewModel {
    private static final String FORM = "embedding.form";

    /// The fields that the texts go into.
    private static final Set<String> OWN =
            Set.of("text", "queries", "documents", "contexts", "query", "requests", "texts");

    private final TaskServices services;
    private final TaskModels models;
    private final InputViewModel input;
    private final WorkViewModel work;
    private final SetsViewModel sets;
    private final NearestViewModel nearest;
    private final SavingViewModel saving;
    private final ReadOnlyObjectWrapper<List<EmbeddingForm>> forms = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<EmbeddingForm> form = new ReadOnlyObjectWrapper<>(EmbeddingForm.TEXTS);
    private final ReadOnlyObjectWrapper<Optional<Quote>> quote = new ReadOnlyObjectWrapper<>(Optional.empty());

    EmbedViewModel(TaskServices services) {
        this.services = services;
        this.models = new TaskModels(
                services, new TaskModels.Offer("embedding", Task.TEXT_EMBEDDINGS, _ -> true, "@cf/baai/bge-m3", OWN));
        this.input = new InputViewModel(services, "embedding.texts");
        this.work = new WorkViewModel(services);
        this.sets = new SetsViewModel(services);
        this.nearest = new NearestViewModel(services, sets);
        this.saving = new SavingViewModel(services);
        models.model().subscribe(model -> {
            forms.set(EmbeddingForm.of(model.id()));
            take(services.settings().value(FORM).orElse(""));
        });
        models.model().subscribe(_ -> estimate());
        models.form().values().subscribe(_ -> estimate());
        models.form().extraFields().subscribe(_ -> estimate());
        input.texts().subscribe(_ -> estimate());
        services.calls().onKept(this::estimate);
    }

    private void take(String kept) {
        form.set(forms.get().stream()
                .filter(each -> each.name().equals(kept))
                .findFirst()
                .orElseGet(forms.get()::getFirst));
    }

    /// Has the texts be that to the model from now on.
    void use(EmbeddingForm chosen) {
        services.settings().put(FORM, chosen.name());
        take(chosen.name());
        estimate();
    }

    private EmbeddingOrder order() {
        return new EmbeddingOrder(models.model().get(), form.get(), models.parameters());
    }

    private void estimate() {
        List<String> texts = input.texts().get();
        EmbeddingOrder order = order();
        quote.set(
                texts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(services.calls().quote(order.model(), order.planned(texts))));
    }

    /// Embeds the texts that are given, in the place of what runs.
    void embed() {
        Input given = input.input().get();
        List<String> texts = input.texts().get();
        if (texts.isEmpty()) {
            return;
        }
        EmbeddingRun run = new EmbeddingRun(order(), texts);
        work.start(texts.size(), done -> run.go(services.calls(), done), () -> keep(run, given));
    }

    /// What has come by then is kept, for it has been paid for.
    private void keep(EmbeddingRun run, Input given) {
        if (!run.soFar().vectors().isEmpty()) {
            sets.add(new VectorSet(run.order(), run.soFar(), given, services.clock()));
        }
    }

    /// Embeds what is given, or stops doing so.
    void turn() {
        if (work.runs()) {
            work.cancel();
        } else {
            embed();
        }
    }

    /// Takes those texts and embeds them.
    void tryOut(List<String> texts) {
        input.fill(texts);
        embed();
    }

    /// Stops what runs.
    void cancel() {
        work.cancel();
        nearest.work().cancel();
    }

    boolean runs() {
        return work.runs() || nearest.work().runs();
    }

    TaskModels models() {
        return models;
    }

    InputViewModel input() {
        return input;
    }

    WorkViewModel work() {
        return work;
    }

    SetsViewModel sets() {
        return sets;
    }

    NearestViewModel nearest() {
        return nearest;
    }

    SavingViewModel saving() {
        return saving;
    }

    /// What texts can be to the model in use, one or several.
    ReadOnlyObjectProperty<List<EmbeddingForm>> forms() {
        return forms.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EmbeddingForm> form() {
        return form.getReadOnlyProperty();
    }

    /// What embedding the texts may cost; empty where there are none.
    ReadOnlyObjectProperty<Optional<Quote>> quote() {
        return quote.getReadOnlyProperty();
    }
}
