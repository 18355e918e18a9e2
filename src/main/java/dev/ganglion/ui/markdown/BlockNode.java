package dev.ganglion.ui.markdown;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.markdown.list.HasText;
import dev.ganglion.ui.markdown.list.RowView;
import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.RunFlow;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A block: its content, with rules and markers of the containers it is in at its left, and the space above it.
final class BlockNode extends Region implements RowView<Block>, HasText {
    private static final double QUOTE = 20;
    private static final double ITEM = 26;
    private static final double LINE = 24;

    private final List<Frame> frames;
    private final List<Node> marks = new ArrayList<>();
    private final ContentView content;
    private final double gap;

    BlockNode(Block block, ContentView content) {
        this.content = content;
        frames = block.frames();
        gap = gap(block);
        getStyleClass().add("block");
        frames.forEach(frame -> marks.add(mark(frame)));
        getChildren().addAll(marks);
        getChildren().add(content.node());
        orient();
    }

    /// Markers stand where the text begins.
    private void orient() {
        if (content.node() instanceof RunFlow text) {
            setNodeOrientation(text.getNodeOrientation());
        }
    }

    /// The space above: none inside something long, little inside a list, else by what it is.
    private static double gap(Block block) {
        double text = textGap(block.frames());
        return switch (block.content()) {
            case Content.Heading heading -> heading.level() <= 2 ? 24 : 20;
            case Content.Paragraph paragraph -> paragraph.part().opens() ? text : 4;
            case Content.Code code -> code.part().opens() ? 12 : 0;
            case Content.Table table -> table.part().opens() ? 12 : 0;
            case Content.Rule _ -> 24;
        };
    }

    /// Items stand close to each other; a list that is not in another one stands off what is before it.
    private static double textGap(List<Frame> frames) {
        boolean nested =
                frames.stream().filter(frame -> !(frame instanceof Frame.Quote)).count() > 1;
        return switch (frames.isEmpty() ? new Frame.Indent(0) : frames.getLast()) {
            case Frame.Item(var _, var first) -> first && !nested ? 12 : 6;
            case Frame.Task(var _, var first) -> first && !nested ? 12 : 6;
            case Frame.Quote _, Frame.Indent _ -> 12;
        };
    }

    private static Node mark(Frame frame) {
        var mark = switch (frame) {
            case Frame.Quote _ -> new Region();
            case Frame.Item(var marker, var _) -> new Label(marker);
            case Frame.Task(var done, var _) ->
                new Label("", Icons.small(done ? Feather.CHECK_SQUARE : Feather.SQUARE));
            case Frame.Indent _ -> new Region();
        };
        mark.getStyleClass()
                .add(
                        switch (frame) {
                            case Frame.Quote _ -> "quote-rule";
                            case Frame.Item _ -> "list-marker";
                            case Frame.Task _ -> "task-marker";
                            case Frame.Indent _ -> "indent";
                        });
        return mark;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Selectable shownText() {
        return content.text();
    }

    @Override
    public boolean show(Block block) {
        boolean fits = block.frames().equals(frames) && gap(block) == gap && content.show(block.content());
        if (fits) {
            orient();
        }
        return fits;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double indent(double width) {
        return frames.stream().mapToDouble(BlockNode::width).sum() * scale(width);
    }

    private static double width(Frame frame) {
        return frame instanceof Frame.Quote ? QUOTE : ITEM;
    }

    /// Deep nesting takes no more than half of the width.
    private double scale(double width) {
        double wanted = frames.stream().mapToDouble(BlockNode::width).sum();
        return wanted > width / 2 ? width / 2 / wanted : 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(gap + content.node().prefHeight(Math.max(1, width - indent(width))));
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double scale = scale(getWidth());
        for (int i = 0; i < frames.size(); i++) {
            place(frames.get(i), marks.get(i), x);
            x += width(frames.get(i)) * scale;
        }
        content.node().resizeRelocate(x, gap, Math.max(1, getWidth() - x), getHeight() - gap);
    }

    private void place(Frame frame, Node mark, double x) {
        switch (frame) {
            case Frame.Quote(var continued) ->
                mark.resizeRelocate(x, continued ? 0 : gap, 3, getHeight() - (continued ? 0 : gap));
            case Frame.Item _, Frame.Task _ -> mark.resizeRelocate(x, gap, ITEM - 6, LINE);
            case Frame.Indent _ -> mark.resizeRelocate(x, gap, 0, 0);
        }
    }
}
