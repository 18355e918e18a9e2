package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Where long content is cut, so that a row stays small. A cut depends only on what is before it.
final class Pieces {
    /// Characters after which a piece of text or code ends at the next opportunity.
    static final int LENGTH = 2_000;
    /// Lines of code in a piece.
    static final int LINES = 40;
    /// Rows of a table in a piece.
    static final int ROWS = 20;

    private Pieces() {}

    /// The end of the piece of code that begins at `from`: after a line's end, or inside a very long line.
    /// A rest never begins with what could be read as a fence.
    static int endOfCode(CharSequence code, int from) {
        int limit = Math.min(code.length(), from + LENGTH);
        int lines = 0;
        int end = from;
        for (int i = from; i < limit && lines < LINES; i++) {
            if (code.charAt(i) == '\n') {
                lines++;
                end = i + 1;
            }
        }
        if (lines == LINES || limit == code.length()) {
            return lines == LINES ? end : code.length();
        }
        return end > from ? end : endInLine(code, limit);
    }

    private static int endInLine(CharSequence code, int from) {
        int end = from;
        while (end < code.length() && isAwkward(code.charAt(end))) {
            end++;
        }
        return end < code.length() && code.charAt(end) == '\n' ? end + 1 : end;
    }

    private static boolean isAwkward(char c) {
        return c == '`' || c == '~' || c == ' ' || c == '\t' || Character.isLowSurrogate(c);
    }

    /// The pieces of a listing.
    static List<TextRange> ofCode(String code) {
        var pieces = new ArrayList<TextRange>();
        int from = 0;
        do {
            int end = endOfCode(code, from);
            pieces.add(new TextRange(from, end));
            from = end;
        } while (from < code.length());
        return pieces;
    }

    /// A piece without its last line's end.
    static String line(String code, int from, int end) {
        return code.substring(from, end > from && code.charAt(end - 1) == '\n' ? end - 1 : end);
    }

    /// The pieces of running text, cut at spaces.
    static List<List<Span>> ofText(List<Span> spans) {
        var pieces = new ArrayList<List<Span>>();
        var piece = new ArrayList<Span>();
        int length = 0;
        for (var span : spans) {
            var rest = span;
            while (length + rest.text().length() > LENGTH) {
                int cut = cutOf(rest.text(), Math.max(0, LENGTH - length));
                add(piece, rest, 0, cut);
                pieces.add(List.copyOf(piece));
                piece.clear();
                length = 0;
                rest = new Span(rest.text().substring(cut), rest.marks(), rest.link());
            }
            add(piece, rest, 0, rest.text().length());
            length += rest.text().length();
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }

    private static void add(List<Span> piece, Span span, int from, int to) {
        if (to > from) {
            piece.add(new Span(span.text().substring(from, to), span.marks(), span.link()));
        }
    }

    /// A place at or a little after `at` where text may be cut.
    static int cutOf(String text, int at) {
        int limit = Math.min(text.length(), at + 200);
        for (int i = at; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return limit < text.length() && Character.isLowSurrogate(text.charAt(limit)) ? limit + 1 : limit;
    }
}
