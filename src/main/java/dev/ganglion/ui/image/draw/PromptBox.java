package dev.ganglion.ui.image.draw;

import dev.ganglion.ui.kit.form.Composition;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Where the prompt is written: Enter draws, Shift+Enter breaks the line. As high as its text, up to a
/// limit.
final class PromptBox extends TextArea {
    private static final double LEAST = 44;
    private static final double MOST = 140;

    private final Runnable run;
    private final Composition composition = new Composition(System::nanoTime);

    PromptBox(Runnable run) {
        this.run = run;
        setId("image-prompt");
        Wrapping.wrap(this);
        setPrefRowCount(1);
        setMinHeight(LEAST);
        setMaxHeight(MOST);
        addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> composition.released());
        addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composition.changed(!event.getComposed().isEmpty()));
        textProperty().subscribe(_ -> requestLayout());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER || key.isAltDown()) {
            return;
        }
        key.consume();
        if (composition.takesKey()) {
            return;
        }
        if (key.isShiftDown()) {
            replaceSelection("\n");
            return;
        }
        run.run();
    }

    /// The text is laid out anyway to be shown; asking for its height costs nothing more.
    @Override
    protected double computePrefHeight(double width) {
        return getLength() > 0 && getWidth() > 0 && lookup(".content") instanceof Region content
                ? Math.clamp(Math.ceil(content.prefHeight(getWidth())), LEAST, MOST)
                : LEAST;
    }
}
