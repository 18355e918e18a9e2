package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.ui.kit.Texts;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Edits a text in its place: Enter takes it, and so does going elsewhere; Escape leaves it as it was.
final class EditBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextInputControl box;
    private final Predicate<String> take;
    private final Runnable done;
    private boolean over;

    /// What is edited, and how it is called.
    record Subject(String id, String text, String name) {}

    private EditBox(TextInputControl box, Subject subject, Predicate<String> take, Runnable done) {
        this.box = box;
        this.take = take;
        this.done = done;
        box.setId(subject.id());
        box.setText(subject.text());
        box.setAccessibleText(subject.name());
        box.getStyleClass().add("edit-box");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        box.textProperty().subscribe(_ -> box.pseudoClassStateChanged(WRONG, false));
        box.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                finish();
            }
        });
    }

    /// For a text of several lines.
    ///
    /// @param take takes the text, unless it says that it is none
    /// @param done takes the box away
    static TextArea lines(Subject subject, Predicate<String> take, Runnable done) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(Math.clamp(subject.text().length() / 60 + 1, 1, 6));
        return (TextArea) new EditBox(area, subject, take, done).box;
    }

    /// For a line.
    static TextField line(Subject subject, Predicate<String> take, Runnable done) {
        TextField field = (TextField) new EditBox(new TextField(), subject, take, done).box;
        field.setPrefColumnCount(8);
        return field;
    }

    private void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShiftDown()) {
            key.consume();
            finish();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            leave();
        }
    }

    private void finish() {
        if (over) {
            return;
        }
        if (take.test(box.getText()) || !box.isFocused()) {
            leave();
        } else {
            box.pseudoClassStateChanged(WRONG, true);
            box.setAccessibleHelp(Texts.text("transcribe.time.wrong"));
        }
    }

    private void leave() {
        if (!over) {
            over = true;
            done.run();
        }
    }
}
