package dev.ganglion.sandbox.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of cells, and their look in Markdown.
final class Grid {
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_TEXT = 16_000_000;
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private Grid() {}

    /// A table whose first row is its head; short rows are filled up, and what is beyond a million cells or sixteen
    /// million characters is left out.
    static String table(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(rows.size(), Math.max(1, MOST_CELLS / width)) && text.length() < MOST_TEXT; i++) {
            row(rows.get(i), width, text);
            if (i == 0) {
                text.append("| --- ".repeat(width)).append("|\n");
            }
        }
        return text.toString();
    }

    private static void row(List<String> cells, int width, StringBuilder text) {
        for (int i = 0; i < width; i++) {
            var cell = i < cells.size() && text.length() < MOST_TEXT ? cells.get(i) : "";
            text.append("| ").append(inOneLine(cell)).append(' ');
        }
        text.append("|\n");
    }

    private static String inOneLine(String cell) {
        var escaped = cell.strip().replace("|", "\\|");
        return breaksLine(escaped)
                ? BLANKS.matcher(escaped).replaceAll(blanks -> breaksLine(blanks.group()) ? " " : "$0")
                : escaped;
    }

    private static boolean breaksLine(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /// Reads comma-separated values; quotes hold commas, line breaks and doubled quotes.
    static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
