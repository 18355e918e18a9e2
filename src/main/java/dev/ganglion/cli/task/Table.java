package dev.ganglion.cli.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text in columns, as wide as their widest cell. A column whose title starts with `>` is aligned right.
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;
    private final int[] widths;

    public Table(String... titles) {
        right = new boolean[titles.length];
        widths = new int[titles.length];
        for (int column = 0; column < titles.length; column++) {
            right[column] = titles[column].startsWith(">");
        }
        row(Arrays.stream(titles).map(title -> title.replaceFirst("^>", "")).toArray(String[]::new));
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
        for (int column = 0; column < cells.length; column++) {
            widths[column] = Math.max(widths[column], cells[column].length());
        }
    }

    /// One line a row, each ending in a line feed, without blanks before it.
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blank = " ".repeat(widths[column] - cell.length());
            line.append(right[column] ? blank + cell : cell + blank).append(GAP);
        }
        return line.toString();
    }
}
