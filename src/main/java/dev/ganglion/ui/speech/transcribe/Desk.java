package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.compare.CompareView;
import dev.ganglion.ui.speech.transcribe.passage.ReadingView;
import dev.ganglion.ui.speech.transcribe.tape.Look;
import dev.ganglion.ui.speech.transcribe.version.Stage;
import dev.ganglion.ui.speech.transcribe.version.Version;
import dev.ganglion.ui.speech.transcribe.wave.Following;
import dev.ganglion.ui.speech.transcribe.wave.TransportBar;
import dev.ganglion.ui.speech.transcribe.wave.WaveView;
import dev.ganglion.ui.task.TroubleCard;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The recording in front: how it looks and sounds, what was heard, and what that cost.
final class Desk extends BorderPane {
    private final TranscribeViewModel transcribe;
    private final Following following;
    private final WaveView wave;
    private final ReadingView reading;
    private final CompareView compare;
    private final ToggleButton text = new ToggleButton(Texts.text("transcribe.text"));
    private final ToggleButton side = new ToggleButton(Texts.text("transcribe.compare"));

    Desk(TranscribeViewModel transcribe, FileDialogs dialogs) {
        this.transcribe = transcribe;
        getStyleClass().add("desk");
        setMinWidth(0);
        following = new Following(transcribe.playing().sounding().or(listening()));
        wave = new WaveView(transcribe.playing()::seek);
        wave.addEventFilter(ScrollEvent.SCROLL, this::pan);
        reading = new ReadingView(transcribe.reading(), following, nothing());
        compare = new CompareView(transcribe.compare());
        TransportBar transport = new TransportBar(transcribe.playing(), wave, following);
        DeskHead head = new DeskHead(transcribe, dialogs, views(), this::find);
        setTop(new VBox(head, wave, transport, troubles()));
        setBottom(new StatusLine(transcribe));
        show(reading);
        transcribe.playing().position().subscribe(seconds -> move(seconds.doubleValue()));
        transcribe.tapes().chosen().subscribe(_ -> following.comeBack());
        transcribe.look().subscribe(this::draw);
        transcribe
                .shown()
                .flatMap(version -> version.map(Version::script).orElse(null))
                .orElse(Script.EMPTY)
                .subscribe(wave::show);
    }

    /// Whether words are still coming into what is read.
    private BooleanExpression listening() {
        return BooleanExpression.booleanExpression(transcribe
                .shown()
                .flatMap(version -> version.map(Version::stage).orElse(null))
                .map(Stage.Live.class::isInstance)
                .orElse(false));
    }

    /// Who moves the wave looks elsewhere; nearer and farther stays where it sounds.
    private void pan(ScrollEvent turn) {
        if (!turn.isShortcutDown() && !wave.lens().get().whole()) {
            following.leave();
        }
    }

    private void draw(Look look) {
        wave.show(look.drawn());
    }

    private void move(double seconds) {
        boolean follows =
                following.on().get() && transcribe.playing().sounding().get();
        wave.play(seconds, follows ? WaveView.Follow.ON : WaveView.Follow.OFF);
        reading.tick();
    }

    private Node views() {
        ToggleGroup group = new ToggleGroup();
        text.setId("view-text");
        text.setToggleGroup(group);
        text.setMinWidth(USE_PREF_SIZE);
        text.setOnAction(_ -> show(reading));
        side.setId("view-compare");
        side.setToggleGroup(group);
        side.setMinWidth(USE_PREF_SIZE);
        side.setOnAction(_ -> show(compare));
        HBox segment = new HBox(text, side);
        segment.getStyleClass().add("segment");
        segment.setMinWidth(USE_PREF_SIZE);
        segment.setMaxHeight(USE_PREF_SIZE);
        return segment;
    }

    private void show(Node content) {
        text.setSelected(content == reading);
        side.setSelected(content == compare);
        setCenter(content);
    }

    /// What is missing of the version, and why; what of the recording cannot be read; what is not kept.
    private Node troubles() {
        ObservableValue<Optional<Explanation>> ofVersion = transcribe
                .shown()
                .flatMap(version -> version.map(Version::trouble).orElse(null))
                .orElse(Optional.empty());
        TroubleCard missing = new TroubleCard(
                ofVersion,
                () -> transcribe.shown().get().ifPresent(transcribe::again),
                () -> transcribe.shown().get().ifPresent(Version::dismiss));
        transcribe
                .look()
                .subscribe(look -> missing.retryOnly(
                        why -> !why.code().startsWith(Version.OF_THE_RECORDING) && !(look instanceof Look.Recording)));
        TroubleCard kept = new TroubleCard(
                transcribe.keeping().trouble(), transcribe.keeping()::retry, transcribe.keeping()::dismiss);
        kept.setId("trouble-keeping");
        VBox all = new VBox(unreadable(), deaf(), missing, kept);
        all.getStyleClass().add("troubles");
        return all;
    }

    private Node unreadable() {
        Label title = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
        title.getStyleClass().add("strong");
        Label words = new Label();
        words.setWrapText(true);
        VBox card = new VBox(title, words);
        card.setId("unreadable");
        card.getStyleClass().add("unreadable");
        card.managedProperty().bind(card.visibleProperty());
        transcribe.look().subscribe(look -> {
            card.setVisible(look instanceof Look.Unreadable);
            if (look instanceof Look.Unreadable(Explanation why)) {
                title.setText(why.title());
                words.setText(why.inOneLine());
            }
        });
        return card;
    }

    /// Says that a recording goes on to which the model no longer listens.
    private Node deaf() {
        Label words = new Label(Texts.text("transcribe.recording.alone"), Icons.small(Feather.MIC));
        words.setId("recording-alone");
        words.getStyleClass().addAll("secondary", "alone");
        words.setWrapText(true);
        words.managedProperty().bind(words.visibleProperty());
        ObservableValue<Boolean> ended = transcribe
                .shown()
                .flatMap(version -> version.map(Version::stage).orElse(null))
                .map(stage -> !stage.running())
                .orElse(false);
        ObservableValue<Look> look = transcribe.look();
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ended.getValue() && look.getValue() instanceof Look.Recording, ended, look));
        return words;
    }

    /// Why there is no passage.
    private ObservableValue<String> nothing() {
        ObservableValue<String> first = transcribe
                .look()
                .map(look -> look instanceof Look.Unreadable ? "" : Texts.text("transcribe.passages.first"));
        return transcribe
                .shown()
                .flatMap(version -> version.isEmpty()
                        ? first
                        : version.get()
                                .stage()
                                .map(stage -> Texts.text(
                                        stage.running() ? "transcribe.passages.soon" : "transcribe.passages.none")));
    }

    /// Opens the search.
    void find() {
        show(reading);
        reading.find();
    }
}
