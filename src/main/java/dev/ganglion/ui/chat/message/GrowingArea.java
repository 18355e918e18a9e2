package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/// A text area that is as high as its text, within limits. A long text is not measured.
final class GrowingArea extends TextArea {
    private static final double LEAST = 44;
    private static final double MOST = 320;
    private static final double AROUND = 28;
    private static final int MEASURED = 4_000;

    private final Text ruler = new Text();

    GrowingArea() {
        getStyleClass().add("growing");
        Wrapping.wrap(this);
        setMinHeight(LEAST);
        setPrefRowCount(1);
        addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        textProperty().subscribe(_ -> grow());
        widthProperty().subscribe(_ -> grow());
        fontProperty().subscribe(_ -> grow());
    }

    private void grow() {
        setPrefHeight(getLength() > MEASURED ? MOST : Math.clamp(measured() + AROUND, LEAST, MOST));
    }

    private double measured() {
        ruler.setFont(getFont());
        ruler.setText(getText() + (getText().endsWith("\n") ? " " : ""));
        ruler.setWrappingWidth(isWrapText() ? Math.max(1, getWidth() - AROUND) : 0);
        return ruler.getLayoutBounds().getHeight();
    }
}
