package dev.ganglion.ui.usage.chart;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Axis;
import dev.ganglion.ui.usage.sums.Bars;
import dev.ganglion.ui.usage.sums.Names;
import dev.ganglion.ui.usage.sums.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// Stacked bars with an axis. The pointer, or the arrow keys while it has the focus, show a bar's exact values.
public final class BarsView extends Region {
    private static final double AXIS = 48;
    private static final double FOOT = 20;
    private static final double HEAD = 8;
    private static final double LABEL_ROOM = 64;

    private final Group labels = new Group();
    private final Path grid = new Path();
    private final Path allowance = new Path();
    private final Group stack = new Group();
    private final Region chosen = new Region();
    private final Region before = new Region();
    private final BarTip tip = new BarTip();
    private Bars bars = new Bars(List.of(), false, List.of());
    private List<Path> shapes = List.of();
    private Span emphasised = new Span(LocalDate.EPOCH, LocalDate.EPOCH);
    private Plot plot = new Plot(bars, Axis.upTo(Neurons.ZERO), new Plot.Area(0, 0, 0, 0));
    private int selected = -1;

    public BarsView() {
        getStyleClass().add("bars");
        setId("usage-bars");
        grid.getStyleClass().add("grid");
        allowance.getStyleClass().add("allowance");
        chosen.getStyleClass().add("chosen");
        before.getStyleClass().add("outside");
        List.of(labels, grid, allowance, stack, chosen, before).forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
        });
        getChildren().addAll(chosen, grid, stack, allowance, before, labels, tip);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Texts.text("usage.chart.help"));
        setOnMouseMoved(event -> select(plot.at(event.getX())));
        setOnMouseExited(_ -> select(-1));
        setOnMousePressed(_ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                select(-1);
            }
        });
    }

    /// Shows other bars.
    ///
    /// @param period the days that are asked for; bars before them are paler
    public void show(Bars shown, Span period) {
        bars = shown;
        // Made here and not at each layout: a new shape has no colour until the next pulse.
        shapes = IntStream.range(0, bars.series().size()).mapToObj(this::shape).toList();
        stack.getChildren().setAll(shapes);
        emphasised = period;
        selected = -1;
        tip.setVisible(false);
        setAccessibleText(summary());
        requestLayout();
    }

    /// The style class that colours a series.
    static String colour(Bars bars, int series) {
        return bars.others() && series == bars.series().size() - 1 ? "series-others" : "series-" + (series + 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 180;
    }

    @Override
    protected void layoutChildren() {
        var area = new Plot.Area(AXIS, HEAD, getWidth(), getHeight() - FOOT);
        plot = new Plot(bars, Axis.upTo(bars.most()), area);
        for (int series = 0; series < shapes.size(); series++) {
            shapes.get(series).getElements().setAll(plot.series(series));
        }
        Marks marks = new Marks(plot);
        grid.getElements().setAll(marks.grid());
        allowance.getElements().setAll(marks.allowance());
        labels.getChildren().clear();
        for (int i = 0; i <= plot.axis().steps(); i++) {
            label(
                    plot.axis().label(i),
                    AXIS - 8,
                    plot.y(plot.axis().at(i).amount().doubleValue()),
                    1);
        }
        marks.days(LABEL_ROOM).forEach(this::dayLabel);
        double dim = marks.before(emphasised);
        before.setVisible(dim > area.left());
        before.resizeRelocate(area.left(), 0, dim - area.left(), area.bottom());
        showSelected();
    }

    private Path shape(int series) {
        var shape = new Path();
        shape.getStyleClass().addAll("series", colour(bars, series));
        return shape;
    }

    private void dayLabel(int bar) {
        double middle = plot.left(bar) + plot.width() / 2;
        label(
                Names.shortDay(bars.bars().get(bar).span().first()),
                middle,
                plot.area().bottom() + 11,
                0.5);
    }

    /// @param shift the part of the label's width that lies left of `x`
    private void label(String words, double x, double y, double shift) {
        var label = new Text(words);
        label.getStyleClass().add("axis-label");
        label.setTextOrigin(VPos.CENTER);
        labels.getChildren().add(label);
        label.applyCss();
        double width = label.getLayoutBounds().getWidth();
        double left = Math.min(x - width * shift, getWidth() - width);
        label.relocate(Math.rint(left), Math.rint(y - label.getLayoutBounds().getHeight() / 2));
    }

    private void steer(KeyEvent key) {
        int last = bars.bars().size() - 1;
        switch (key.getCode()) {
            case LEFT -> select(selected < 0 ? last : Math.max(0, selected - 1));
            case RIGHT -> select(selected < 0 ? 0 : Math.min(last, selected + 1));
            case HOME -> select(Math.min(0, last));
            case END -> select(last);
            case ESCAPE -> {
                if (selected < 0) {
                    return;
                }
                select(-1);
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int bar) {
        if (bar != selected) {
            selected = bar;
            setAccessibleText(
                    bar < 0 ? summary() : BarTip.words(bars, bars.bars().get(bar)));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            showSelected();
        }
    }

    private void showSelected() {
        chosen.setVisible(selected >= 0);
        tip.setVisible(selected >= 0);
        if (selected < 0) {
            return;
        }
        double from = plot.area().left() + selected * plot.pitch();
        chosen.resizeRelocate(from, plot.area().top(), plot.pitch(), plot.area().height());
        tip.show(bars, bars.bars().get(selected));
        boolean roomRight = from + plot.pitch() + 8 + tip.getWidth() <= getWidth();
        tip.relocate(roomRight ? from + plot.pitch() + 8 : Math.max(0, from - 8 - tip.getWidth()), 0);
    }

    private String summary() {
        if (bars.bars().isEmpty()) {
            return "";
        }
        Span span = new Span(
                bars.bars().getFirst().span().first(),
                bars.bars().getLast().span().last());
        return Texts.text(
                "usage.chart.summary",
                Names.span(span),
                Figures.neurons(bars.most()),
                String.join(", ", bars.series()));
    }
}
