package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A quiet card that offers to connect an account, for the page where a new user begins.
final class WelcomeView extends HBox {
    /// @param connect leads to a new account
    WelcomeView(Welcome welcome, Runnable connect) {
        getStyleClass().add("welcome");
        setId("welcome");
        getStylesheets()
                .add(Objects.requireNonNull(WelcomeView.class.getResource("welcome.css"))
                        .toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Icons.large(Feather.CLOUD), words(connect), close(welcome));
        visibleProperty().bind(welcome.open());
        managedProperty().bind(welcome.open());
    }

    private static VBox words(Runnable connect) {
        Label sentence = new Label(Texts.text("welcome.sentence"));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Button button = new Button(Texts.text("welcome.connect"));
        button.setId("welcome-connect");
        button.setOnAction(_ -> connect.run());
        VBox words = new VBox(sentence, button);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Button close(Welcome welcome) {
        Button close = new Button("", Icons.small(Feather.X));
        close.setId("welcome-dismiss");
        close.getStyleClass().addAll("quiet", "icon-button");
        close.setAccessibleText(Texts.text("welcome.dismiss"));
        close.setTooltip(new Tooltip(Texts.text("welcome.dismiss")));
        close.setOnAction(_ -> welcome.dismiss());
        return close;
    }
}
