package dev.ganglion.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// Reads a table into pieces of a few rows, all with the same columns.
final class TableReader {
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_WIDTH = 48;
    private static final String WIDE = "mw@%&—…";

    private final List<List<Span>> header = new ArrayList<>();
    private final List<List<List<Span>>> rows = new ArrayList<>();
    private final List<Content.Align> aligns = new ArrayList<>();

    /// The pieces of `table`.
    static List<Content.Table> read(TableBlock table) {
        var reader = new TableReader();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                reader.row(row, part instanceof TableHead);
            }
        }
        return reader.pieces();
    }

    private void row(Node row, boolean head) {
        var cells = new ArrayList<List<Span>>();
        for (var node = row.getFirstChild(); node != null && cells.size() < MAX_COLUMNS; node = node.getNext()) {
            cells.add(SpanReader.read(node));
            if (head && node instanceof TableCell cell) {
                aligns.add(align(cell));
            }
        }
        if (head) {
            header.addAll(cells);
            return;
        }
        rows.add(cells);
    }

    private static Content.Align align(TableCell cell) {
        return switch (cell.getAlignment()) {
            case CENTER -> Content.Align.CENTER;
            case RIGHT -> Content.Align.RIGHT;
            case LEFT -> Content.Align.LEFT;
            case null -> Content.Align.LEFT;
        };
    }

    private List<Content.Table> pieces() {
        var columns = columns();
        int count = Math.max(1, Math.ceilDiv(rows.size(), Pieces.ROWS));
        var pieces = new ArrayList<Content.Table>(count);
        for (int i = 0; i < count; i++) {
            int from = i * Pieces.ROWS;
            var some = rows.subList(from, Math.min(rows.size(), from + Pieces.ROWS));
            var head = i == 0 ? header : List.<List<Span>>of();
            pieces.add(new Content.Table(columns, head, some, Part.of(i, count)));
        }
        return pieces;
    }

    /// Widths come from the header and the first piece: later rows do not move what is read already.
    private List<Content.Column> columns() {
        var columns = new ArrayList<Content.Column>();
        for (int i = 0; i < aligns.size(); i++) {
            int width = width(header.get(i));
            int word = word(header.get(i));
            for (var row : rows.subList(0, Math.min(rows.size(), Pieces.ROWS))) {
                width = i < row.size() ? Math.max(width, width(row.get(i))) : width;
                word = i < row.size() ? Math.max(word, word(row.get(i))) : word;
            }
            columns.add(
                    new Content.Column(aligns.get(i), Math.clamp(width, 2, MAX_WIDTH), Math.clamp(word, 2, MAX_WIDTH)));
        }
        return columns;
    }

    /// The longest word on the safe side: capitals and some other letters are wider than most.
    private static int word(List<Span> cell) {
        var text = cell.stream().map(Span::text).collect(Collectors.joining());
        return Stream.of(text.split("\\s+")).mapToInt(TableReader::word).max().orElse(0);
    }

    private static int word(String word) {
        long wide = word.chars()
                .filter(c -> Character.isUpperCase(c) || WIDE.indexOf(c) >= 0)
                .count();
        return word.length() + word.length() / 7 + 1 + (int) Math.ceilDiv(wide, 2L);
    }

    private static int width(List<Span> cell) {
        return cell.stream().mapToInt(TableReader::width).sum();
    }

    private static int width(Span span) {
        int length = span.text().length();
        return span.marks().contains(Mark.CODE) ? length + length / 7 + 1 : length;
    }
}
