package dev.ganglion.ui.speech.transcribe.wave;

import dev.ganglion.audio.line.Availability;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Plays and pauses, says where one is, follows, zooms. UI thread only.
public final class TransportBar extends HBox {
    private static final double NEARER = 0.5;

    private final Playing playing;
    private final WaveView wave;
    private final Label clock = new Label();

    /// @param following whether the view moves along with what sounds
    public TransportBar(Playing playing, WaveView wave, Following following) {
        this.playing = playing;
        this.wave = wave;
        getStyleClass().add("transport");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        clock.setId("clock");
        clock.getStyleClass().addAll("numeric", "clock");
        clock.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        play(),
                        clock,
                        silence(),
                        gap,
                        follow(following.on()),
                        button("zoom-out", Feather.ZOOM_OUT, "transcribe.zoom.out", () -> wave.zoom(1 / NEARER)),
                        button("zoom-in", Feather.ZOOM_IN, "transcribe.zoom.in", () -> wave.zoom(NEARER)),
                        button("zoom-all", Feather.MAXIMIZE_2, "transcribe.zoom.all", this::all));
        playing.position().subscribe(_ -> tell());
        wave.lens().subscribe(_ -> tell());
    }

    private void all() {
        wave.lens().set(Lens.whole(wave.lens().get().length()));
    }

    private void tell() {
        clock.setText(Clocks.tenths(playing.position().get()) + " / "
                + Clocks.tenths(wave.lens().get().length()));
    }

    private Node play() {
        Button play = button("play", Feather.PLAY, "transcribe.play", playing::toggle);
        playing.sounding().subscribe(on -> {
            play.setGraphic(Icons.small(on ? Feather.PAUSE : Feather.PLAY));
            play.setAccessibleText(Texts.text(on ? "transcribe.pause" : "transcribe.play"));
        });
        Runnable offer = () ->
                play.setDisable(!playing.devices().plays() || !playing.loaded().get());
        playing.devices().found().subscribe(_ -> offer.run());
        playing.loaded().subscribe(_ -> offer.run());
        return play;
    }

    /// Says why nothing sounds.
    private Node silence() {
        Label words = new Label("", Icons.small(Feather.VOLUME_X));
        words.setId("no-sound");
        words.getStyleClass().addAll("muted", "secondary");
        words.setMinWidth(0);
        words.managedProperty().bind(words.visibleProperty());
        Tooltip why = new Tooltip();
        words.setTooltip(why);
        Runnable say = () -> {
            var wrong = playing.trouble()
                    .get()
                    .or(() -> playing.devices()
                            .found()
                            .get()
                            .flatMap(Availability::noPlaying)
                            .map(failure -> failure.explanation()));
            words.setVisible(wrong.isPresent());
            words.setText(wrong.map(explained -> explained.title()).orElse(""));
            why.setText(wrong.map(explained -> explained.inOneLine()).orElse(""));
        };
        playing.trouble().subscribe(_ -> say.run());
        playing.devices().found().subscribe(_ -> say.run());
        return words;
    }

    private static Node follow(BooleanProperty following) {
        ToggleButton follow = new ToggleButton(Texts.text("transcribe.follow"));
        follow.setId("follow");
        follow.getStyleClass().add("quiet");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setTooltip(new Tooltip(Texts.text("transcribe.follow.tip")));
        follow.selectedProperty().bindBidirectional(following);
        return follow;
    }

    private static Button button(String id, Feather icon, String words, Runnable deed) {
        Button button = Icons.button(icon, Texts.text(words), deed);
        button.setId(id);
        return button;
    }
}
