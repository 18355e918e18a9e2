package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A field whose text is dots until it is revealed. What is typed or pasted is cleaned before it is there.
final class SecretField extends StackPane {
    private static final double ROOM_FOR_EYE = 36;

    private final PasswordField dots = new PasswordField();
    private final TextField plain = new TextField();
    private final ToggleButton eye = new ToggleButton("", Icons.small(Feather.EYE));
    private final BooleanProperty revealable = new SimpleBooleanProperty(true);

    /// @param clean what becomes of the whole text when something was typed or pasted
    SecretField(StringProperty text, UnaryOperator<String> clean) {
        getStyleClass().add("secret-field");
        for (TextField field : new TextField[] {dots, plain}) {
            field.setTextFormatter(new TextFormatter<>(change -> cleaned(change, clean)));
            field.textProperty().bindBidirectional(text);
            field.visibleProperty()
                    .bind(
                            field == plain
                                    ? eye.selectedProperty()
                                    : eye.selectedProperty().not());
            field.setMaxWidth(Double.MAX_VALUE);
        }
        eye();
        getChildren().addAll(dots, plain, eye);
        setAlignment(Pos.CENTER_RIGHT);
    }

    /// Names the field for a screen reader and for tests.
    SecretField named(String id, String label) {
        setId(id);
        dots.setId(id + "-dots");
        plain.setId(id + "-plain");
        eye.setId(id + "-eye");
        dots.setAccessibleText(label);
        plain.setAccessibleText(label);
        return this;
    }

    /// What stands there while it is empty.
    StringProperty prompt() {
        plain.promptTextProperty().bind(dots.promptTextProperty());
        return dots.promptTextProperty();
    }

    /// Whether it may be revealed; while not, it is dots whatever was chosen.
    BooleanProperty revealable() {
        return revealable;
    }

    /// Puts the cursor there.
    void focus() {
        (eye.isSelected() ? plain : dots).requestFocus();
    }

    private void eye() {
        eye.getStyleClass().addAll("quiet", "icon-button", "eye");
        eye.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        eye.setTooltip(new Tooltip());
        eye.selectedProperty().subscribe(shown -> {
            eye.setGraphic(Icons.small(shown ? Feather.EYE_OFF : Feather.EYE));
            String what = Texts.text(shown ? "connection.hide" : "connection.reveal");
            eye.getTooltip().setText(what);
            eye.setAccessibleText(what);
        });
        eye.visibleProperty().bind(revealable.and(dots.textProperty().isNotEmpty()));
        revealable.subscribe(may -> {
            if (!may) {
                boolean typing = plain.isFocused();
                eye.setSelected(false);
                if (typing) {
                    dots.requestFocus();
                    dots.end();
                }
            }
        });
        setMinWidth(ROOM_FOR_EYE);
    }

    private static TextFormatter.Change cleaned(TextFormatter.Change change, UnaryOperator<String> clean) {
        if (!change.isContentChange()) {
            return change;
        }
        String next = change.getControlNewText();
        String kept = clean.apply(next);
        if (!kept.equals(next)) {
            change.setRange(0, change.getControlText().length());
            change.setText(kept);
            change.selectRange(kept.length(), kept.length());
        }
        return change;
    }
}
