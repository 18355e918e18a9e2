package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// What the gallery has to say, below the pictures, until it is read.
final class SaidBar extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final GalleryViewModel shown;
    private final Runnable leave;

    /// @param leave leads the keyboard back to the pictures when what it was on is gone
    SaidBar(GalleryViewModel shown, Runnable leave) {
        this.shown = shown;
        this.leave = leave;
        setId("gallery-said");
        getStyleClass().addAll("said", "hairline-top");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        shown.said().subscribe(this::fill);
    }

    private void fill(Optional<Said> said) {
        boolean held = isFocusWithin();
        setVisible(said.isPresent());
        getChildren().clear();
        said.ifPresent(this::fill);
        if (held) {
            leave.run();
        }
    }

    private void fill(Said said) {
        pseudoClassStateChanged(TROUBLE, said.trouble());
        Label words = new Label(
                Wrapping.safe(said.words()), Icons.small(said.trouble() ? Feather.ALERT_TRIANGLE : Feather.INFO));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        said.step().ifPresent(step -> {
            Button button = new Button(step.label());
            button.setId("gallery-step");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> step.run().run());
            getChildren().add(button);
        });
        if (said.trouble()) {
            getChildren().add(quiet(Feather.COPY, "notice.copy", () -> Copying.text(said.words())));
        }
        getChildren().add(quiet(Feather.X, "notice.close", shown::dismiss));
    }

    private static Button quiet(Feather icon, String key, Runnable action) {
        return Icons.button(icon, Texts.text(key), action);
    }
}
