package dev.ganglion.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Comma-separated values as RFC 4180 has them.
public final class Csv {
    private final String text;
    private int place;

    private Csv(String text) {
        this.text = text;
    }

    /// The cells of the column with that title, without the title; of the first column where no title is like it.
    /// Empty cells are left out.
    public static List<String> column(String text, String title) {
        List<List<String>> rows = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        int titled = rows.getFirst().stream()
                .map(String::strip)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(title);
        int column = Math.max(0, titled);
        return rows.stream()
                .skip(titled < 0 ? 0 : 1)
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /// One row without its line feed.
    public static String row(Stream<String> cells) {
        return cells.map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        while (place < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        var row = new ArrayList<String>();
        while (true) {
            row.add(text.startsWith("\"", place) ? quoted() : plain());
            if (!text.startsWith(",", place)) {
                skipLineEnd();
                return row;
            }
            place++;
        }
    }

    private String plain() {
        int start = place;
        while (place < text.length() && ",\r\n".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return text.substring(start, place);
    }

    /// A quote inside is written twice. What follows the last quote up to the comma belongs to nothing.
    private String quoted() {
        var cell = new StringBuilder();
        for (place++; place < text.length(); place++) {
            if (text.charAt(place) == '"') {
                if (!text.startsWith("\"\"", place)) {
                    break;
                }
                place++;
            }
            cell.append(text.charAt(place));
        }
        place = Math.min(text.length(), place + 1);
        var _ = plain();
        return cell.toString();
    }

    private void skipLineEnd() {
        if (text.startsWith("\r\n", place)) {
            place += 2;
        } else if (place < text.length()) {
            place++;
        }
    }
}
