package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.line.Availability;
import dev.ganglion.audio.line.Level;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.record.RecordViewModel.State;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Begins and ends a take; while it goes on, shows how loud it is and how long.
public final class RecordBar extends HBox {
    private final RecordViewModel recording;
    private final Button button = new Button();
    private final MenuButton devices = new MenuButton("", Icons.small(Feather.CHEVRON_DOWN));
    private final LevelMeter meter = new LevelMeter();
    private final Label elapsed = new Label();

    public RecordBar(RecordViewModel recording) {
        this.recording = recording;
        getStyleClass().add("record-bar");
        button.setId("record");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> turn());
        devices.setId("microphones");
        devices.getStyleClass().addAll("quiet", "icon-button", "no-arrow");
        devices.setAccessibleText(Texts.text("transcribe.microphone"));
        devices.setTooltip(new Tooltip(Texts.text("transcribe.microphone")));
        elapsed.setId("elapsed");
        elapsed.getStyleClass().add("numeric");
        elapsed.setMinWidth(Region.USE_PREF_SIZE);
        meter.setMinWidth(24);
        HBox.setHgrow(meter, Priority.ALWAYS);
        getChildren().addAll(button, devices, meter, elapsed);
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
        List<Microphone> all = found.map(Availability::microphones).orElse(List.of());
        devices.getItems().setAll(all.stream().map(this::item).toList());
        choosable(recording.state().get() instanceof State.Off);
    }

    private void choosable(boolean idle) {
        boolean several = idle && devices.getItems().size() > 1;
        devices.setVisible(several);
        devices.setManaged(several);
    }

    private CheckMenuItem item(Microphone microphone) {
        CheckMenuItem item = new CheckMenuItem(
                microphone.equals(Microphone.DEFAULT)
                        ? Texts.text("transcribe.microphone.default")
                        : microphone.name());
        item.setMnemonicParsing(false);
        recording.microphone().subscribe(chosen -> item.setSelected(chosen.equals(microphone)));
        item.setOnAction(_ -> {
            recording.microphone().set(microphone);
            item.setSelected(true);
        });
        return item;
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
        choosable(state instanceof State.Off);
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
