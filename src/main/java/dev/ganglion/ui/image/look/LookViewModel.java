package dev.ganglion.ui.image.look;

import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.picture.Prepared;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.TaskRun;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Asks models about pictures. UI thread only.
final class LookViewModel {
    private sealed interface Step {
        record Words(String piece) implements Step {}

        record Whole(Answer answer) implements Step {}
    }

    private final TaskCalls calls;
    private final TaskModels models;
    private final Shown pictures;
    private final Question question;
    private final MarksViewModel marks;
    private final TaskRun run;
    private final ObjectBinding<Asked> asked;
    private final ObjectBinding<Optional<Quote>> quote;
    private final BooleanBinding ready;
    private final ReadOnlyObjectWrapper<Optional<Asked>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    LookViewModel(TaskServices services) {
        calls = services.calls();
        models = new TaskModels(services, Eye.OFFER);
        pictures = new Shown(services.background());
        question = new Question(services.settings());
        marks = new MarksViewModel(services.settings());
        run = new TaskRun(services);
        asked = Bindings.createObjectBinding(
                this::nowAsked,
                models.model(),
                models.form().values(),
                models.form().extraFields(),
                question.words(),
                question.target(),
                question.wish(),
                question.length());
        quote = Bindings.createObjectBinding(
                () -> pictures.current().get().map(_ -> calls.quote(asked.get().model(), Glance.planned(asked.get()))),
                asked,
                pictures.current(),
                run.running());
        ready = Bindings.createBooleanBinding(
                () -> pictures.current().get().isPresent() && asked.get().whole(), asked, pictures.current());
        pictures.current().subscribe(this::turnTo);
        run.running().subscribe(running -> {
            if (!running) {
                asking.set(Optional.empty());
            }
        });
    }

    private Asked nowAsked() {
        Eye eye = Eye.of(models.model().get());
        return new Asked(
                models.model().get(),
                question.wish().get(),
                question.length().get(),
                question.typed(eye),
                models.parameters());
    }

    private void turnTo(Optional<Looked> looked) {
        marks.hide();
        looked.flatMap(one -> one.answers().stream().findFirst()).ifPresent(marks::show);
    }

    /// Asks, if there is a picture and a question; what was being asked is given up.
    void ask() {
        if (ready.get()) {
            pictures.current().get().ifPresent(looked -> ask(looked, asked.get()));
        }
    }

    private void ask(Looked looked, Asked what) {
        Prepared picture = looked.picture().prepared();
        Glance glance = new Glance(what, picture, run::waits);
        words.set("");
        run.<Step>start(
                yield -> {
                    var order = glance.order(piece -> yield.accept(new Step.Words(piece)));
                    yield.accept(new Step.Whole(new Answer(what, calls.make(order))));
                },
                batch -> batch.forEach(step -> take(looked, step)),
                () -> {});
        asking.set(Optional.of(what).filter(_ -> run.running().get()));
    }

    private void take(Looked looked, Step step) {
        switch (step) {
            case Step.Words(String piece) -> {
                words.set(words.get() + piece);
                run.say(Texts.text("look.answering"));
            }
            case Step.Whole(Answer answer) -> {
                looked.answers().addFirst(answer);
                pictures.current().get().filter(looked::equals).ifPresent(_ -> marks.show(answer));
            }
        }
    }

    /// Takes an answer away.
    void remove(Answer answer) {
        pictures.current().get().ifPresent(looked -> looked.answers().remove(answer));
        if (marks.shown().get().equals(Optional.of(answer))) {
            marks.hide();
        }
    }

    /// Begins with an example of that kind.
    void begin(Example example) {
        models.choose(example.model());
        question.wish().set(example.wish());
        question.words().set(Texts.text("look.question"));
        question.target().set(Texts.text("look.example.target"));
    }

    /// What a newcomer may begin with.
    record Example(String id, String model, Wish wish) {
        static final List<Example> ALL = List.of(
                new Example("ask", "@cf/moondream/moondream3.1-9B-A2B", Wish.QUERY),
                new Example("find", "@cf/moondream/moondream3.1-9B-A2B", Wish.DETECT),
                new Example("classify", "@cf/microsoft/resnet-50", Wish.QUERY));
    }

    void stop() {
        run.cancel();
        pictures.stop();
    }

    TaskModels models() {
        return models;
    }

    Shown pictures() {
        return pictures;
    }

    Question question() {
        return question;
    }

    MarksViewModel marks() {
        return marks;
    }

    TaskRun run() {
        return run;
    }

    /// What would be asked now.
    ObjectBinding<Asked> asked() {
        return asked;
    }

    /// What that may cost; empty without a picture.
    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }

    /// Whether there is a picture, and nothing is missing.
    BooleanBinding ready() {
        return ready;
    }

    /// What is being asked.
    ReadOnlyObjectProperty<Optional<Asked>> asking() {
        return asking.getReadOnlyProperty();
    }

    /// What has come of its answer.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }
}
