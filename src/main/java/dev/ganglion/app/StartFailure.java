package dev.ganglion.app;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Objects;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// What is shown when the window is there, but not what it needs.
final class StartFailure {
    private StartFailure() {}

    /// Over the window, which stays.
    static void show(Stage owner, Exception failure) {
        Alert alert = alert(failure);
        alert.initOwner(owner);
        alert.show();
    }

    /// Without a window; the process ends with it.
    static void alone(Exception failure) {
        System.err.println(failure.getMessage());
        alert(failure).showAndWait();
        System.exit(1);
    }

    private static Alert alert(Exception failure) {
        System.getLogger(StartFailure.class.getName())
                .log(System.Logger.Level.ERROR, "The start did not succeed", failure);
        Alert alert = new Alert(Alert.AlertType.ERROR, "", ButtonType.CLOSE);
        alert.setTitle("Ganglion");
        alert.setHeaderText(Texts.text("start.failed"));
        alert.setContentText(Wrapping.safe(Objects.requireNonNullElse(failure.getMessage(), failure.toString())));
        return alert;
    }
}
