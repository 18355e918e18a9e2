package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.CallCost;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says beside the microphone that the model in use hears what is recorded, and what a minute of that
/// costs. Takes no room where it does not.
final class LiveRate extends VBox {
    private final Label hears = new Label(Texts.text("transcribe.live"), Icons.small(Feather.RADIO));
    private final Label rate = new Label();

    LiveRate(TranscribeViewModel transcribe) {
        setId("live-rate");
        getStyleClass().add("live-rate");
        rate.setId("rate");
        hears.getStyleClass().add("secondary");
        rate.getStyleClass().addAll("secondary", "muted");
        hears.setWrapText(true);
        rate.setWrapText(true);
        Discreet.hide(rate);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(hears, rate);
        transcribe.minute().subscribe(this::show);
        hears.managedProperty().bind(hears.visibleProperty());
        Devices devices = transcribe.recording().devices();
        devices.found().subscribe(_ -> hears.setVisible(devices.records()));
    }

    private void show(Optional<Quote> minute) {
        setVisible(minute.isPresent());
        rate.setText(minute.map(each -> Texts.text("transcribe.live.rate", CallCost.alone(each)))
                .orElse(""));
    }
}
