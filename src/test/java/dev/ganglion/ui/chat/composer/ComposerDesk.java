package dev.ganglion.ui.chat.composer;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Extent;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.chat.composer.attach.Intake;
import dev.ganglion.ui.chat.composer.attach.Models;
import dev.ganglion.ui.chat.composer.attach.ReadPictures;
import dev.ganglion.ui.chat.composer.attach.Sight;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.workersai.chat.Vision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A composer and the page around it, which notes what it is asked to do.
final class ComposerDesk implements Attachments {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Estimates ESTIMATES = new Estimates(new MemorySettings());

    final SimpleObjectProperty<ChatState> state = new SimpleObjectProperty<>(ChatState.IDLE);
    final SimpleBooleanProperty unanswered = new SimpleBooleanProperty();
    final SimpleObjectProperty<Sight> sight = new SimpleObjectProperty<>();
    final SimpleObjectProperty<Measure> measure = new SimpleObjectProperty<>();
    final List<String> done = new ArrayList<>();
    final List<Draft> sent = new ArrayList<>();
    final List<Draft> kept = new ArrayList<>();
    final Map<String, Picture> pictures = new HashMap<>();
    final ComposerViewModel composer;

    /// Where models see pictures, and nothing that is to be kept waits.
    ComposerDesk(Background background) {
        this(background, () -> {});
    }

    ComposerDesk(Background background, DraftKeeper.Pause pause) {
        use(model("llama-4-scout"));
        Intake intake = new Intake(background, new ReadPictures(new PictureReader()), this);
        ComposerContext context = new ComposerContext(state, unanswered, sight, measure);
        ComposerActions actions = new ComposerActions(
                draft -> asked("send", draft),
                draft -> note("add", draft),
                () -> asked("again", Draft.NONE),
                () -> done.add("edit last"),
                this::stop,
                kept::add,
                new Models(() -> done.add("choose"), () -> use(model("llama-4-scout"))),
                () -> done.add("budgets"));
        composer = new ComposerViewModel(intake, context, actions, pause);
    }

    /// The first model of the catalogue with that in its id.
    static Model model(String part) {
        return CATALOGUE.models().stream()
                .filter(model -> model.id().contains(part))
                .findFirst()
                .orElseThrow();
    }

    void use(Model model) {
        use(model, 0);
    }

    /// Chooses a model for a conversation of so many characters.
    void use(Model model, long said) {
        measure.set(new Measure(ESTIMATES, model, new Extent(said, 1), OptionalInt.empty(), List.of()));
        sight.set(Vision.of(model)
                .<Sight>map(limits -> new Sight.Sees(model.name(), limits))
                .orElseGet(() -> new Sight.Blind(model.name(), Optional.of("Llama 4 Scout"))));
    }

    private void asked(String what, Draft draft) {
        note(what, draft);
        state.set(ChatState.WAITING);
    }

    private void note(String what, Draft draft) {
        done.add(draft.text().isEmpty() ? what : what + " " + draft.text());
        sent.add(draft);
    }

    private void stop() {
        done.add("stop");
        end(new Outcome.Stopped());
    }

    /// Ends the answer that runs.
    void end(Outcome outcome) {
        state.set(ChatState.IDLE);
        composer.ended(outcome);
    }

    void write(String text) {
        composer.text().set(text);
    }

    @Override
    public void keep(String id, Picture picture) {
        pictures.put(id, picture);
    }

    @Override
    public Optional<Picture> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }
}
