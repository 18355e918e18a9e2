package dev.ganglion.ui.chat.setup;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// A line that says what is wrong, there only while something is.
final class Flaw extends Label {
    private Flaw(ObservableValue<String> words, String style) {
        getStyleClass().addAll("flaw", style);
        setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(words.map(Wrapping::safe));
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /// Something that keeps a part of the setup from being sent.
    static Flaw error(ObservableValue<String> words) {
        return new Flaw(words, "danger");
    }

    /// Something that may not work.
    static Flaw doubt(ObservableValue<String> words) {
        return new Flaw(words, "warning");
    }
}
