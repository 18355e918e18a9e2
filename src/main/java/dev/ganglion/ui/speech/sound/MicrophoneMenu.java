package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.line.Availability;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// Chooses the microphone. Takes no room where there is no choice, and while one records. UI thread only.
public final class MicrophoneMenu extends MenuButton {
    private final Devices devices;

    /// @param idle whether nobody records
    public MicrophoneMenu(Devices devices, ObservableValue<Boolean> idle) {
        super("", Icons.small(Feather.CHEVRON_DOWN));
        this.devices = devices;
        setId("microphones");
        getStyleClass().addAll("quiet", "icon-button", "no-arrow");
        setAccessibleText(Texts.text("sound.microphone"));
        setTooltip(new Tooltip(Texts.text("sound.microphone")));
        managedProperty().bind(visibleProperty());
        idle.subscribe(now -> setVisible(now && getItems().size() > 1));
        devices.found().subscribe(found -> offer(found, idle.getValue()));
    }

    private void offer(Optional<Availability> found, boolean idle) {
        List<Microphone> all = found.map(Availability::microphones).orElse(List.of());
        getItems().setAll(all.stream().map(this::item).toList());
        setVisible(idle && all.size() > 1);
    }

    private CheckMenuItem item(Microphone microphone) {
        boolean usual = microphone.equals(Microphone.DEFAULT);
        CheckMenuItem item = new CheckMenuItem(usual ? Texts.text("sound.microphone.default") : microphone.name());
        item.setMnemonicParsing(false);
        devices.microphone().subscribe(chosen -> item.setSelected(chosen.equals(microphone)));
        item.setOnAction(_ -> {
            devices.microphone().set(microphone);
            item.setSelected(true);
        });
        return item;
    }
}
