package dev.ganglion.app;

import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// What is asked before a window closes over changes that are not saved. UI thread only.
final class LastQuestion {
    private LastQuestion() {}

    /// Whether the user gives the changes up.
    static boolean mayClose(Stage owner) {
        ButtonType close = new ButtonType(Texts.text("close.anyway"), ButtonData.OTHER);
        ButtonType stay = new ButtonType(Texts.text("close.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.text("close.unsaved"), close, stay);
        alert.initOwner(owner);
        alert.setTitle("Ganglion");
        alert.setHeaderText(Texts.text("close.title"));
        return alert.showAndWait().filter(close::equals).isPresent();
    }
}
