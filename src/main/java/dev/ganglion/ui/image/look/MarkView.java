package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.run.ScoreBar;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A place drawn over the picture, with its number, its label and its score. UI thread only.
final class MarkView extends Region {
    private static final int COLOURS = 6;
    private static final double SPOT = 14;

    private final Mark mark;
    private final Region shape = new Region();
    private final Label tag;

    /// @param number its place in the answer
    /// @param kind places of the same kind have the same colour
    MarkView(int number, Mark mark, int kind, MarksViewModel marks) {
        this.mark = mark;
        this.tag = new Label(words(number, mark));
        getStyleClass().addAll("mark", "series-" + (kind % COLOURS + 1));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(tag.getText());
        setPickOnBounds(false);
        shape.getStyleClass()
                .add(
                        switch (mark) {
                            case Mark.Spot _ -> "spot";
                            case Mark.Frame _ -> "frame";
                        });
        tag.getStyleClass().add("tag");
        getChildren().addAll(shape, tag);
        setOnMouseEntered(_ -> marks.point(number));
        setOnMouseExited(_ -> marks.leave(number));
    }

    /// Such as `2  apple 0.931`.
    static String words(int number, Mark mark) {
        String score =
                mark.score().isPresent() ? " " + ScoreBar.figure(mark.score().getAsDouble()) : "";
        return Texts.text("look.mark", number + 1, mark.label() + score);
    }

    Mark mark() {
        return mark;
    }

    /// Lays itself over a picture that is there.
    void place(double left, double top, double width, double height) {
        switch (mark) {
            case Mark.Spot(var _, double x, double y) -> {
                resizeRelocate(left + x * width - SPOT / 2, top + y * height - SPOT / 2, SPOT, SPOT);
                requestLayout();
            }
            case Mark.Frame(var _, var _, Mark.Sides sides) -> {
                resizeRelocate(
                        Math.rint(left + sides.left() * width),
                        Math.rint(top + sides.top() * height),
                        Math.rint((sides.right() - sides.left()) * width),
                        Math.rint((sides.bottom() - sides.top()) * height));
                requestLayout();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        shape.resizeRelocate(0, 0, getWidth(), getHeight());
        double height = tag.prefHeight(-1);
        double width = tag.prefWidth(-1);
        switch (mark) {
            case Mark.Spot _ -> tag.resizeRelocate(SPOT + 2, (SPOT - height) / 2, width, height);
            case Mark.Frame _ -> tag.resizeRelocate(0, getLayoutY() < height ? 0 : -height, width, height);
        }
    }
}
