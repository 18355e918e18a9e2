package dev.ganglion.domain.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Comma-separated values as RFC 4180 has them, and with another separator.
public final class Csv {
    private final String text;
    private final char separator;
    private int place;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// The rows of a text, its byte-order mark left out. A row may be shorter than others; an empty line
    /// is a row with one empty cell.
    public static List<List<String>> rows(String text, Separator separator) throws UnclosedQuote {
        Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text, separator.sign());
        List<List<String>> rows = new ArrayList<>();
        while (csv.place < csv.text.length()) {
            rows.add(csv.row());
        }
        return rows;
    }

    /// One row without its line feed.
    public static String row(Stream<String> cells) {
        return cells.map(Csv::cell).collect(Collectors.joining(","));
    }

    /// Rows, each with its line feed.
    public static String text(List<List<String>> rows) {
        return rows.stream().map(row -> row(row.stream()) + "\n").collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private List<String> row() throws UnclosedQuote {
        List<String> row = new ArrayList<>();
        while (true) {
            row.add(at('"') ? quoted() : plain());
            if (!at(separator)) {
                skipLineEnd();
                return row;
            }
            place++;
            if (place == text.length()) {
                row.add("");
                return row;
            }
        }
    }

    private boolean at(char sign) {
        return place < text.length() && text.charAt(place) == sign;
    }

    private String plain() {
        int start = place;
        while (place < text.length() && !at(separator) && !at('\r') && !at('\n')) {
            place++;
        }
        return text.substring(start, place);
    }

    /// A quote inside is written twice. What follows the last quote up to the separator belongs to nothing.
    private String quoted() throws UnclosedQuote {
        int opened = place;
        StringBuilder cell = new StringBuilder();
        for (place++; place < text.length(); place++) {
            if (at('"')) {
                if (!text.startsWith("\"\"", place)) {
                    place++;
                    var _ = plain();
                    return cell.toString();
                }
                place++;
            }
            cell.append(text.charAt(place));
        }
        throw new UnclosedQuote(1
                + (int) text.substring(0, opened)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count());
    }

    private void skipLineEnd() {
        if (text.startsWith("\r\n", place)) {
            place += 2;
        } else if (place < text.length()) {
            place++;
        }
    }
}
