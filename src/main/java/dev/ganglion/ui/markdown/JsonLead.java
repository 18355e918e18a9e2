package dev.ganglion.ui.markdown;

/// Puts the JSON that a text begins with into a fence, laid out in lines, as it arrives: read as Markdown it would
/// lose signs. An object that begins so, or a list of objects, is taken for JSON whatever was asked for; all other
/// text, and what comes after the JSON, is left as it is.
final class JsonLead {
    /// Longer than what JSON could hold at the start of a line.
    private static final String FENCE = "`".repeat(12);

    private static final char LINES = 'L';
    private static final int DEEPEST_INDENT = 16;

    private State state = State.BEFORE;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private final StringBuilder out = new StringBuilder();
    private boolean isString;
    private boolean isEscaped;
    private boolean hasGap;

    /// The sign before, of those that are not space.
    private char last;

    private enum State {
        /// Nothing has come but space.
        BEFORE,
        /// A bracket has come, of which nothing is known.
        BRACKET,
        INSIDE,
        /// All else is as it is.
        AFTER
    }

    /// What becomes of the next piece.
    String read(String piece) {
        if (state == State.AFTER) {
            return piece;
        }
        int at = 0;
        while (at < piece.length() && state != State.AFTER) {
            step(piece.charAt(at++));
        }
        return drained() + piece.substring(at);
    }

    /// What was held back until now: no more comes.
    String end() {
        pass();
        return drained();
    }

    private String drained() {
        String read = out.toString();
        out.setLength(0);
        return read;
    }

    private void step(char c) {
        switch (state) {
            case BEFORE, BRACKET -> lead(c);
            case INSIDE -> inside(c);
            case AFTER -> out.append(c);
        }
    }

    private void lead(char c) {
        held.append(c);
        if (Character.isWhitespace(c)) {
            return;
        }
        boolean bracket = c == '{' || c == '[';
        if (state == State.BEFORE && bracket) {
            state = State.BRACKET;
            last = c;
        } else if (state == State.BRACKET && c == (last == '{' ? '"' : '{')) {
            begin(c);
        } else {
            pass();
        }
    }

    /// What came is no JSON.
    private void pass() {
        out.append(held);
        held.setLength(0);
        state = State.AFTER;
    }

    private void begin(char second) {
        char first = last;
        held.setLength(0);
        out.append(FENCE).append("json\n");
        state = State.INSIDE;
        last = 0;
        inside(first);
        inside(second);
    }

    private void inside(char c) {
        if (isString) {
            out.append(c);
            isString = isEscaped || c != '"';
            isEscaped = !isEscaped && c == '\\';
            return;
        }
        if (Character.isWhitespace(c)) {
            hasGap = true;
            return;
        }
        if (c == '}' || c == ']') {
            close(c);
        } else {
            part(c);
            out.append(c);
            if (c == '{' || c == '[') {
                open.append(c);
            }
            isString = c == '"';
        }
        last = c;
        hasGap = false;
    }

    /// What stands between the sign before and this one.
    private void part(char c) {
        switch (last) {
            case '{' -> line();
            case '[' -> item(c, "");
            case ',' -> item(c, " ");
            case ':' -> out.append(' ');
            default -> out.append(hasGap && c != ',' && c != ':' && last != 0 ? " " : "");
        }
    }

    /// Objects and lists in a list have lines of their own.
    private void item(char c, String otherwise) {
        if (top() == '[' && (c == '{' || c == '[')) {
            open.setCharAt(open.length() - 1, LINES);
        }
        if (top() == '[') {
            out.append(otherwise);
        } else {
            line();
        }
    }

    private void close(char c) {
        boolean lines = top() != '[' && last != '{';
        open.setLength(open.length() - 1);
        if (lines) {
            line();
        }
        out.append(c);
        if (open.isEmpty()) {
            out.append('\n').append(FENCE).append('\n');
            state = State.AFTER;
        }
    }

    private char top() {
        return open.charAt(open.length() - 1);
    }

    private void line() {
        out.append('\n').repeat("  ", Math.min(open.length(), DEEPEST_INDENT));
    }
}
