package dev.ganglion.ui.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where each column of the list stands, for its head and for every row: both lay out their own nodes by it, without
/// a box for each column, since boxes were most of what a list of models cost.
record Spans(Map<Column, Span> byColumn) {
    /// The margin for star and box, then the vendor's letters.
    static final double MARGIN_FROM = 4;

    static final double MARGIN = 16;
    static final double MONOGRAM_FROM = 24;
    static final double MONOGRAM = 32;

    private static final double MODEL_FROM = 72;
    private static final double GAP = 16;

    /// From where to where a column goes.
    record Span(double from, double width) {
        double to() {
            return from + width;
        }
    }

    Spans {
        byColumn = Map.copyOf(byColumn);
    }

    /// The columns that a row has room for, when it is `width` wide.
    static Spans of(Room room, double width) {
        Map<Column, Span> spans = new EnumMap<>(Column.class);
        double right = width - GAP;
        for (Column column : List.of(Column.values()).reversed()) {
            if (column != Column.MODEL && room.has(column)) {
                right -= column.width();
                spans.put(column, new Span(right, column.width()));
                right -= GAP;
            }
        }
        spans.put(Column.MODEL, new Span(MODEL_FROM, Math.max(0, right - MODEL_FROM)));
        return new Spans(spans);
    }

    /// Empty where there is no room for the column.
    Optional<Span> of(Column column) {
        return Optional.ofNullable(byColumn.get(column));
    }
}
