package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.RunFlow;
import dev.ganglion.ui.markdown.text.TextGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// The rows of a table under each other, a hairline between them; columns keep the shares that the table says.
final class TableGrid extends Region {
    private static final double CHARACTER = 7.5;
    private static final double PAD_X = 12;
    private static final double PAD_Y = 6;
    private static final double NARROWEST = 72;

    private final Links links;
    private final List<Content.Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final Selectable text =
            new TextGroup(() -> rows.stream().flatMap(row -> row.cells.stream()).toList());

    private record Row(Region line, List<RunFlow> cells) {}

    TableGrid(Links links, List<Content.Column> columns) {
        this.links = links;
        this.columns = columns;
        getStyleClass().add("table-grid");
    }

    Selectable text() {
        return text;
    }

    void show(Content.Table table) {
        var all = new ArrayList<List<List<Span>>>();
        if (!table.header().isEmpty()) {
            all.add(table.header());
        }
        all.addAll(table.rows());
        while (rows.size() > all.size()) {
            var row = rows.removeLast();
            getChildren().removeAll(row.cells);
            getChildren().remove(row.line);
        }
        for (int i = 0; i < all.size(); i++) {
            if (i == rows.size()) {
                rows.add(row(i == 0 && !table.header().isEmpty() ? "table-header" : "table-row"));
            }
            fill(rows.get(i), all.get(i));
        }
        requestLayout();
    }

    private Row row(String style) {
        var line = new Region();
        line.getStyleClass().add(style);
        var cells = new ArrayList<RunFlow>();
        for (var column : columns) {
            cells.add(new RunFlow(
                    links,
                    "prose",
                    "table-cell",
                    style + "-text",
                    column.align().name().toLowerCase(Locale.ROOT)));
        }
        getChildren().add(line);
        getChildren().addAll(cells);
        return new Row(line, List.copyOf(cells));
    }

    private static void fill(Row row, List<List<Span>> texts) {
        for (int i = 0; i < row.cells.size(); i++) {
            var spans = i < texts.size() ? texts.get(i) : List.<Span>of();
            row.cells.get(i).show(spans.stream().map(Span::run).toList());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double natural(Content.Column column) {
        return Math.max(column.width(), column.word()) * CHARACTER + 2 * PAD_X;
    }

    /// The width that a column has when wide ones may be `cap` wide: words are not broken.
    private double capped(Content.Column column, double cap) {
        return Math.min(Math.max(cap, column.word() * CHARACTER + 2 * PAD_X), natural(column));
    }

    @Override
    protected double computeMinWidth(double height) {
        return total(NARROWEST);
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns.stream().mapToDouble(this::natural).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        var widths = widths(width);
        return rows.stream().mapToDouble(row -> height(row, widths)).sum();
    }

    /// Natural widths where they fit, else the widest columns give first, down to [#NARROWEST]
    /// or their longest word.
    private double[] widths(double available) {
        double cap = NARROWEST;
        double room = available - total(cap);
        for (double step = 512; step >= 1; step /= 2) {
            if (total(cap + step) <= available) {
                cap += step;
            }
        }
        double widest = room > 0 ? cap : NARROWEST;
        return columns.stream()
                .mapToDouble(column -> Math.floor(capped(column, widest)))
                .toArray();
    }

    private double total(double cap) {
        return columns.stream().mapToDouble(column -> capped(column, cap)).sum();
    }

    private double height(Row row, double[] widths) {
        double height = 0;
        for (int i = 0; i < row.cells.size(); i++) {
            height = Math.max(height, row.cells.get(i).prefHeight(widths[i] - 2 * PAD_X));
        }
        return snapSizeY(height + 2 * PAD_Y + 1);
    }

    @Override
    protected void layoutChildren() {
        var widths = widths(getWidth());
        double total = Arrays.stream(widths).sum();
        double y = 0;
        for (var row : rows) {
            double height = height(row, widths);
            row.line.resizeRelocate(0, y, total, height);
            double x = 0;
            for (int i = 0; i < widths.length; i++) {
                row.cells.get(i).resizeRelocate(x + PAD_X, y + PAD_Y, widths[i] - 2 * PAD_X, height - 2 * PAD_Y - 1);
                x += widths[i];
            }
            y += height;
        }
    }
}
