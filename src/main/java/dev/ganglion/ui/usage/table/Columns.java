package dev.ganglion.ui.usage.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the columns are in a row of some width. Where there is little room, those that matter least are left out.
record Columns(Map<Column, Place> places) {
    /// A column's left and right edge.
    record Place(double from, double to) {
        double width() {
            return to - from;
        }
    }

    private static final double LEFT = 24;
    private static final double RIGHT = 16;
    private static final double GAP = 12;
    private static final double LEAST_NAME = 220;
    private static final List<Column> LEFT_OUT = List.of(Column.CACHED, Column.WORTH, Column.OUTPUT, Column.INPUT);

    static Columns of(double width) {
        List<Column> shown = Arrays.asList(Column.values());
        for (Column least : LEFT_OUT) {
            if (width - LEFT - RIGHT - figures(shown) >= LEAST_NAME) {
                break;
            }
            shown = shown.stream().filter(column -> column != least).toList();
        }
        Map<Column, Place> places = new EnumMap<>(Column.class);
        double to = width - RIGHT;
        for (Column column : shown.reversed()) {
            double from = column == Column.NAME ? LEFT : to - width(column);
            places.put(column, new Place(from, Math.max(from, to)));
            to = from - GAP;
        }
        return new Columns(places);
    }

    Optional<Place> of(Column column) {
        return Optional.ofNullable(places.get(column));
    }

    private static double figures(List<Column> columns) {
        return columns.stream()
                .filter(column -> column != Column.NAME)
                .mapToDouble(column -> width(column) + GAP)
                .sum();
    }

    private static double width(Column column) {
        return switch (column) {
            case NAME -> LEAST_NAME;
            case CALLS, FAILED -> 64;
            case UNKNOWN -> 76;
            case INPUT, CACHED, OUTPUT, SHARE -> 80;
            case NEURONS, WORTH -> 84;
        };
    }
}
