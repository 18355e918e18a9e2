package dev.ganglion.ui.usage.table;

import dev.ganglion.export.calls.Cells;
import dev.ganglion.ui.usage.sums.Line;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as text with tabs, which spreadsheets take from the clipboard.
final class Copied {
    private Copied() {}

    /// @param first the head of the first column
    static String of(List<Line> lines, Line total, String first) {
        String head = Arrays.stream(Column.values())
                .map(column -> column == Column.NAME ? first : column.label())
                .collect(Collectors.joining("\t"));
        return Stream.concat(
                        Stream.of(head),
                        Stream.concat(lines.stream(), Stream.of(total)).map(Copied::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Line line) {
        return Arrays.stream(Column.values()).map(column -> cell(column, line)).collect(Collectors.joining("\t"));
    }

    private static String cell(Column column, Line line) {
        return column == Column.NAME ? Cells.harmless(line.name().replaceAll("\\s+", " ")) : column.exact(line);
    }
}
