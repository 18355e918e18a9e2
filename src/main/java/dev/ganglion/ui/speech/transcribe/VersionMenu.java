package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.StageText;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// Which version is read, where there are several.
final class VersionMenu extends MenuButton {
    private final TranscribeViewModel transcribe;

    VersionMenu(TranscribeViewModel transcribe) {
        this.transcribe = transcribe;
        setId("version");
        getStyleClass().add("quiet");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip());
        setAccessibleText(Texts.text("transcribe.version"));
        managedProperty().bind(visibleProperty());
        setOnShowing(_ -> fill());
        transcribe.shown().subscribe(this::name);
        fill();
    }

    private void name(Optional<Version> version) {
        setVisible(transcribe
                .tapes()
                .chosen()
                .get()
                .filter(tape -> tape.versions().size() > 1)
                .isPresent());
        setText(version.map(VersionMenu::model).orElse(""));
        getTooltip().setText(version.map(Version::model).orElse("") + "\n" + Texts.text("transcribe.version"));
    }

    private static String model(Version version) {
        return version.model().substring(version.model().lastIndexOf('/') + 1);
    }

    private void fill() {
        List<MenuItem> items = transcribe.tapes().chosen().get().stream()
                .flatMap(tape -> tape.versions().stream().map(version -> item(tape, version)))
                .toList();
        getItems().setAll(items);
    }

    private static MenuItem item(Tape tape, Version version) {
        MenuItem item = new MenuItem(
                model(version) + "  ·  " + StageText.of(version.stage().get()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> tape.show(version));
        return item;
    }
}
