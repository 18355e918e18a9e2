package dev.ganglion.ui.text.decide;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.picture.Prepared;
import dev.ganglion.task.Order;
import dev.ganglion.task.Paid;
import dev.ganglion.task.Plans;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.Kept;
import dev.ganglion.ui.task.run.TaskRun;
import dev.ganglion.workersai.chat.Vision;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.Media;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// Asks a model to decide. UI thread only.
final class DecideViewModel {
    private static final TaskModels.Offer OFFER = new TaskModels.Offer(
            "decide",
            Task.TEXT_GENERATION,
            model -> model.stream() == StreamFormat.NONE,
            "@cf/cloudflare/clef-flash",
            Set.of("model", "state", "questions", "images", "audio", "videos"));

    private final TaskServices services;
    private final TaskModels models;
    private final TaskRun run;
    private final StringProperty state;
    private final ObjectProperty<StateForm> form;
    private final Drafts drafts;
    private final Sights sights;
    private final ObjectBinding<Optional<DecisionRequest>> request;
    private final ObjectBinding<Optional<Quote>> quote;
    private final StringBinding hindrance;
    private final ReadOnlyObjectWrapper<Optional<Decided>> result = new ReadOnlyObjectWrapper<>(Optional.empty());

    DecideViewModel(TaskServices services) {
        this.services = services;
        models = new TaskModels(services, OFFER);
        run = new TaskRun(services);
        state = Kept.text(services.settings(), "text.decide.state", "");
        form = Kept.choice(services.settings(), "text.decide.form", StateForm.TEXT);
        drafts = new Drafts(services.settings());
        sights = new Sights(services.background(), this::limits);
        request = Bindings.createObjectBinding(
                this::nowRequested, models.model(), state, form, drafts.all(), sights.all());
        quote = Bindings.createObjectBinding(
                () -> request.get()
                        .map(asked -> services.calls().quote(models.model().get(), Plans.decided(asked))),
                request,
                run.running());
        hindrance = Bindings.createStringBinding(this::nowHindered, state, form, sights.all(), models.model());
    }

    /// What the model in use takes of pictures.
    private Optional<PictureLimits> limits() {
        return Vision.of(models.model().get());
    }

    private Optional<DecisionRequest> nowRequested() {
        if (!nowHindered().isEmpty()) {
            return Optional.empty();
        }
        return form.get()
                .state(state.get())
                .flatMap(json -> drafts.questions()
                        .map(questions ->
                                new DecisionRequest(models.model().get().id(), json, questions, media())));
    }

    private Media media() {
        return new Media(sights.all().stream().map(Prepared::picture).toList(), List.of(), List.of());
    }

    private String nowHindered() {
        int most = limits().map(PictureLimits::most).orElse(0);
        if (sights.all().size() > most) {
            return Texts.text("decide.pictures.most", most);
        }
        boolean broken = form.get() == StateForm.JSON
                && !state.get().isBlank()
                && form.get().state(state.get()).isEmpty();
        return broken ? Texts.text("decide.json") : "";
    }

    /// Asks, if nothing is missing.
    void decide() {
        request.get().ifPresent(this::decide);
    }

    private void decide(DecisionRequest asked) {
        Model model = models.model().get();
        Order<Decision> order = Order.of(model, Plans.decided(asked), client -> client.decide(asked, run::waits));
        run.<Paid<Decision>>start(
                yield -> yield.accept(services.calls().make(order)),
                done -> result.set(Optional.of(new Decided(model, asked, done.getLast()))),
                () -> {});
    }

    /// Begins with an example.
    void begin(Example example) {
        form.set(example.form());
        state.set(example.state());
        drafts.show(example.drafts());
        result.set(Optional.empty());
    }

    TaskModels models() {
        return models;
    }

    TaskRun run() {
        return run;
    }

    StringProperty state() {
        return state;
    }

    ObjectProperty<StateForm> form() {
        return form;
    }

    Drafts drafts() {
        return drafts;
    }

    /// The pictures that go along.
    Sights sights() {
        return sights;
    }

    /// What would be sent now; empty where something is missing.
    ObjectBinding<Optional<DecisionRequest>> request() {
        return request;
    }

    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }

    /// What is wrong with the state or the pictures; empty where nothing is.
    StringBinding hindrance() {
        return hindrance;
    }

    ReadOnlyObjectProperty<Optional<Decided>> result() {
        return result.getReadOnlyProperty();
    }
}
