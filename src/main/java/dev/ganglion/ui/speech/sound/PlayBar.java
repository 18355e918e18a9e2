package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.line.Availability;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Plays, pauses, seeks, says where it is, and how loud. Where nothing can be played, says so in a quiet
/// line and shows the waveform all the same. UI thread only.
public final class PlayBar extends VBox {
    private static final double VOLUME = 72;

    private final PlayViewModel play;

    public PlayBar(PlayViewModel play) {
        this.play = play;
        getStyleClass().add("play-bar");
        SoundStyles.dress(this);
        WaveStrip strip = new WaveStrip(play);
        HBox.setHgrow(strip, Priority.ALWAYS);
        HBox row = new HBox(button(), strip, clock(), loudness());
        row.getStyleClass().add("play-row");
        getChildren().addAll(row, silence(), trouble());
        play.devices().ask();
    }

    private Node button() {
        Button button = new Button("", Icons.small(Feather.PLAY));
        button.setId("play");
        button.getStyleClass().addAll("play-button", "icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        play.state().subscribe(now -> {
            boolean on = now == PlayState.PLAYING;
            button.setGraphic(Icons.small(on ? Feather.PAUSE : Feather.PLAY));
            button.setAccessibleText(Texts.text(on ? "sound.pause" : "sound.play"));
            button.setTooltip(new Tooltip(Texts.text(on ? "sound.pause" : "sound.play")));
        });
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !play.devices().plays() || play.state().get() == PlayState.EMPTY,
                        play.devices().found(),
                        play.state()));
        button.setOnAction(_ -> play.toggle());
        return button;
    }

    private Node clock() {
        Label clock = new Label();
        clock.setId("clock");
        clock.getStyleClass().add("numeric");
        clock.setMinWidth(USE_PREF_SIZE);
        Runnable say =
                () -> clock.setText(SoundText.clock(play.position().get()) + " / " + SoundText.clock(play.length()));
        play.position().subscribe(say);
        play.waves().subscribe(say);
        say.run();
        return clock;
    }

    private Node loudness() {
        Slider slider = new Slider(0, 1, 1);
        slider.setId("volume");
        slider.valueProperty().bindBidirectional(play.volume());
        slider.setPrefWidth(VOLUME);
        slider.setMinWidth(VOLUME);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(Texts.text("sound.volume"));
        slider.setTooltip(new Tooltip(Texts.text("sound.volume")));
        HBox box = new HBox(Icons.small(Feather.VOLUME_2), slider);
        box.getStyleClass().add("loudness");
        box.visibleProperty()
                .bind(play.devices()
                        .found()
                        .map(found ->
                                found.map(all -> all.noPlaying().isEmpty()).orElse(true)));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node silence() {
        Label words = new Label(Texts.text("sound.none"), Icons.small(Feather.VOLUME_X));
        words.setId("no-sound");
        words.getStyleClass().addAll("secondary", "muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Tooltip why = new Tooltip();
        words.setTooltip(why);
        play.devices().found().subscribe(found -> {
            var none = found.flatMap(Availability::noPlaying);
            words.setVisible(none.isPresent());
            none.ifPresent(failure -> why.setText(failure.explanation().inOneLine()));
        });
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node trouble() {
        Label words = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
        words.setId("play-trouble");
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        play.trouble().subscribe(trouble -> {
            words.setVisible(trouble.isPresent());
            words.setText(trouble.map(why -> why.inOneLine()).orElse(""));
        });
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
