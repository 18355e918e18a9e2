package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.line.Availability;
import dev.ganglion.audio.line.Level;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.MicrophoneMenu;
import dev.ganglion.ui.speech.transcribe.record.RecordViewModel.State;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Begins and ends a take; while it goes on, shows how loud it is and how long.
public final class RecordBar extends HBox {
    private final RecordViewModel recording;
    private final Button button = new Button();
    private final LevelMeter meter = new LevelMeter();
    private final Label elapsed = new Label();

    public RecordBar(RecordViewModel recording) {
        this.recording = recording;
        getStyleClass().add("record-bar");
        button.setId("record");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> turn());
        elapsed.setId("elapsed");
        elapsed.getStyleClass().add("numeric");
        elapsed.setMinWidth(Region.USE_PREF_SIZE);
        meter.setMinWidth(24);
        HBox.setHgrow(meter, Priority.ALWAYS);
        MicrophoneMenu microphones =
                new MicrophoneMenu(recording.devices(), recording.state().map(State.Off.class::isInstance));
        getChildren().addAll(button, microphones, meter, elapsed);
        recording.state().subscribe(this::show);
        recording.devices().found().subscribe(this::offer);
    }

    private void turn() {
        if (recording.state().get() instanceof State.Off) {
            recording.start();
        } else {
            recording.stop();
        }
    }

    private void offer(Optional<Availability> found) {
        Optional<AudioFailure> none = found.flatMap(Availability::noRecording);
        button.setDisable(found.isEmpty() || none.isPresent());
        String about = none.map(why -> why.explanation().inOneLine()).orElse(Texts.text("transcribe.record.tip"));
        // A disabled control shows no tooltip of its own.
        Tooltip.install(this, new Tooltip(about));
    }

    private void show(State state) {
        boolean on = state instanceof State.On;
        button.setText(Texts.text(on ? "transcribe.record.stop" : "transcribe.record"));
        button.setGraphic(Icons.small(on ? Feather.SQUARE : Feather.MIC));
        button.getStyleClass().remove("recording");
        if (on) {
            button.getStyleClass().add("recording");
        }
        meter.setVisible(on);
        meter.setManaged(on);
        elapsed.setVisible(!(state instanceof State.Off));
        elapsed.setManaged(elapsed.isVisible());
        switch (state) {
            case State.Off _ -> elapsed.setText("");
            case State.Keeping _ -> elapsed.setText(Texts.text("transcribe.record.keeping"));
            case State.On(Optional<Level> level) -> {
                meter.show(level);
                elapsed.setText(Clocks.tenths(level.map(Level::at).orElse(Duration.ZERO)));
            }
        }
    }
}
