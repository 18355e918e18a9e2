package dev.ganglion.ui.chat.message;

import javafx.scene.control.TextArea;
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
        setWrapText(true);
        setMinHeight(LEAST);
        setPrefRowCount(1);
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
        ruler.setWrappingWidth(Math.max(1, getWidth() - AROUND));
        return ruler.getLayoutBounds().getHeight();
    }
}
