package dev.ganglion.ui.markdown.text;

import dev.ganglion.ui.markdown.list.HasText;
import dev.ganglion.ui.markdown.list.Selectable;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Text as it was written, without Markdown, of which parts can be selected: a prompt, or reasoning.
///
/// It is as wide as its longest line where there is room for that. Give it style classes for its box.
public final class PromptText extends Region implements HasText {
    private final RunFlow flow;
    private final Selectable selectable;

    /// Shows `text`.
    public PromptText(String text) {
        flow = new RunFlow(new Links(_ -> {}), "prose");
        selectable = TextGroup.of(flow);
        getChildren().add(flow);
        show(text);
    }

    /// Shows another text; what is appended to the one that is shown costs only itself.
    public void show(String text) {
        flow.show(List.of(TextRun.plain(Bidi.withoutTurns(text))));
    }

    @Override
    public Selectable shownText() {
        return selectable;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(flow.prefWidth(-1)) + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? -1 : Math.max(1, width - sides());
        return snapSizeY(flow.prefHeight(room)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - sides(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
