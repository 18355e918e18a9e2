package dev.ganglion.ui.kit.models;

import dev.ganglion.ui.kit.models.Mark.Tone;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A [Chip] of a row of a list: the same look from two shapes, which cost a list a fraction of what a label does.
record Pill(Rectangle ground, Text words) {
    private static final double PADDING = 5;
    private static final double HEIGHT = 17;
    private static final int TONE = 1;

    Pill() {
        this(new Rectangle(), new Text());
        ground.getStyleClass().addAll("pill", "");
        words.getStyleClass().addAll("pill-words", "");
        ground.setManaged(false);
        words.setManaged(false);
        words.setTextOrigin(VPos.CENTER);
        ground.setHeight(HEIGHT);
        ground.setArcWidth(8);
        ground.setArcHeight(8);
    }

    List<Node> nodes() {
        return List.of(ground, words);
    }

    void show(Mark mark) {
        words.setText(mark.text());
        String tone = style(mark.tone());
        if (!words.getStyleClass().get(TONE).equals(tone)) {
            ground.getStyleClass().set(TONE, tone);
            words.getStyleClass().set(TONE, tone);
        }
    }

    private static String style(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    void setVisible(boolean seen) {
        ground.setVisible(seen);
        words.setVisible(seen);
    }

    double width() {
        return Math.ceil(words.getLayoutBounds().getWidth()) + 2 * PADDING;
    }

    /// Places it; the line around one that has one lies within.
    void place(double x) {
        ground.setX(x);
        ground.setWidth(width());
        words.setX(x + PADDING);
        words.setY(HEIGHT / 2);
    }

    static double height() {
        return HEIGHT;
    }
}
