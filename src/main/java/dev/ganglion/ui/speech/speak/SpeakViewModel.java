package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.speech.Recital;
import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.domain.speech.SpokenClips;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.speak.Passages;
import dev.ganglion.task.speak.PlainWords;
import dev.ganglion.task.speak.Script;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.PlayViewModel;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A text and who speaks it. UI thread only.
final class SpeakViewModel {
    /// A longer text is shown to be read, and not edited: a box of so many letters is slow.
    static final int LONG = 20_000;

    private static final System.Logger LOG = System.getLogger(SpeakViewModel.class.getName());

    private final TaskServices services;
    private final SpokenClips kept;
    private final TaskModels models;
    private final PlayViewModel play;
    private final DeliveryViewModel delivery;
    private final HistoryViewModel history;
    private final RoundTripViewModel roundTrip;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> passages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> hindrance = text.map(SpeakViewModel::hindrance);
    private final ObjectBinding<Optional<Quote>> quote;
    private Background.Job cutting = () -> {};

    SpeakViewModel(SpeakServices services) {
        this.services = services.task();
        this.kept = services.spoken();
        this.models = new TaskModels(
                this.services,
                new TaskModels.Offer(
                        "speak", Task.TEXT_TO_SPEECH, _ -> true, "@cf/myshell-ai/melotts", Set.of("text", "prompt")));
        this.play = new PlayViewModel(this.services.background(), this.services.settings(), services.devices());
        this.delivery = new DeliveryViewModel(this.services, play, this::keep);
        this.history = new HistoryViewModel(this.services.background(), kept);
        this.roundTrip = new RoundTripViewModel(this.services);
        this.quote = Bindings.createObjectBinding(this::quoted, text, models.model());
        text.subscribe(this::look);
    }

    private Optional<Quote> quoted() {
        return text.get().isBlank()
                ? Optional.empty()
                : Optional.of(services.calls().quote(models.model().get(), Planned.Speaking.of(text.get())));
    }

    private void look(String now) {
        note.set(PlainWords.tagged(now) ? Texts.text("speak.tags") : "");
        cutting.cancel();
        passages.set(List.of());
        if (now.length() > LONG) {
            cutting = services.background()
                    .<List<String>>start(
                            yield -> yield.accept(Passages.of(now)),
                            cut -> passages.set(cut.getLast()),
                            () -> {},
                            _ -> {});
        }
    }

    private static String hindrance(String text) {
        if (Passages.speakable(text)) {
            return "";
        }
        return Texts.text(text.isBlank() ? "speak.nothing" : "speak.soundless");
    }

    /// Speaks the text from the beginning, in the place of what was spoken last.
    void speak() {
        String whole = text.get();
        if (!hindrance.getValue().isEmpty()) {
            note.set(hindrance.getValue());
            return;
        }
        roundTrip.clear();
        Model model = models.model().get();
        Map<String, Object> fields = models.parameters();
        var recital = new Recital(whole, model.id(), models.form().filled());
        var asked = new Rendition.Asked(
                UUID.randomUUID().toString(), recital, services.clock().instant());
        delivery.begin(asked, () -> Script.of(model, whole, fields));
    }

    /// A disk that is full keeps nobody from hearing what was paid.
    private void keep(Rendition now) {
        Spoken whole = now.toKeep();
        List<Clip> clips = now.inOrder();
        services.background()
                .<Boolean>start(
                        _ -> kept.keep(whole, clips), _ -> {}, () -> history().refresh(), failure -> {
                            LOG.log(System.Logger.Level.WARNING, "What was spoken is not kept", failure);
                            note.set(Texts.text("speak.unkept", String.valueOf(failure.getMessage())));
                        });
    }

    /// Brings back what was spoken before: the text, the model, its parameters and the sound.
    void open(Spoken past) {
        roundTrip.clear();
        models.choose(past.recital().model());
        models.form().fill(past.recital().form());
        text.set(past.recital().text());
        Model model = models.model().get();
        Map<String, Object> fields = models.parameters();
        services.background()
                .<Rendition>start(
                        yield -> yield.accept(Rendition.kept(
                                past, Script.of(model, past.recital().text(), fields), kept.clips(past.id()))),
                        read -> delivery.show(read.getLast()),
                        () -> {},
                        failure -> note.set(String.valueOf(failure.getMessage())));
    }

    /// Has what was spoken heard, to see how well it is understood.
    void check() {
        delivery.rendition()
                .get()
                .filter(_ -> delivery.sounds())
                .ifPresent(now -> roundTrip.check(now.saidInOrder(), now.inOrder(), language(now)));
    }

    /// The language that is spoken, where model or parameters tell it.
    private static Optional<String> language(Rendition now) {
        if (now.script().parameters().get("lang") instanceof String language) {
            return Optional.of(language);
        }
        return now.script().model().id().endsWith("-es") ? Optional.of("es") : Optional.empty();
    }

    /// Takes another text, such as an answer: its marks are taken out. Nothing is spoken yet, as that
    /// costs.
    void take(String markdown) {
        text.set(PlainWords.of(markdown, Texts.text("speak.code")));
    }

    /// Takes tags out of the text that models here would read aloud.
    void untag() {
        text.set(PlainWords.untagged(text.get()));
    }

    /// Stops what runs, before the window closes.
    void close() {
        delivery.stop();
        play.halt();
        roundTrip.clear();
    }

    TaskServices services() {
        return services;
    }

    TaskModels models() {
        return models;
    }

    PlayViewModel play() {
        return play;
    }

    DeliveryViewModel delivery() {
        return delivery;
    }

    HistoryViewModel history() {
        return history;
    }

    RoundTripViewModel roundTrip() {
        return roundTrip;
    }

    StringProperty text() {
        return text;
    }

    /// How a long text will be cut; none for a short one, and until it is cut.
    ReadOnlyObjectProperty<List<String>> passages() {
        return passages.getReadOnlyProperty();
    }

    /// What there is to say about the text.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Why the text cannot be spoken; empty where it can.
    ObservableValue<String> hindrance() {
        return hindrance;
    }

    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }
}
