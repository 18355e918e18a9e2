package dev.ganglion.sandbox.markdown;

/// The text that the content of a PDF page shows: its strings, as far as an operator shows them.
final class Shown {
    private final String content;
    private final StringBuilder text;
    private final StringBuilder strings = new StringBuilder();
    private int at;

    private Shown(String content, StringBuilder text) {
        this.content = content;
        this.text = text;
    }

    /// Adds what that content shows to `text`.
    static void read(String content, StringBuilder text) {
        var shown = new Shown(content, text);
        while (shown.at < content.length()) {
            shown.next();
        }
    }

    private void next() {
        char c = content.charAt(at);
        if (c == '(') {
            string();
        } else if (c == '%') {
            at = Math.max(content.indexOf('\n', at), at) + 1;
        } else if (c == '\'' || c == '"') {
            at++;
            show();
        } else if (Character.isLetter(c)) {
            operator();
        } else {
            at++;
        }
    }

    /// Reads a string from behind its opening bracket on; brackets within are in pairs, or behind a backslash.
    private void string() {
        int depth = 1;
        for (at++; at < content.length(); at++) {
            char c = content.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                at++;
                return;
            }
            if (c == '\\' && at + 1 < content.length()) {
                at++;
                strings.append(escaped(content.charAt(at)));
            } else {
                strings.append(c);
            }
        }
    }

    private static char escaped(char c) {
        return c == 'n' || c == 'r' ? '\n' : c;
    }

    private void operator() {
        int start = at;
        while (at < content.length() && (Character.isLetter(content.charAt(at)) || content.charAt(at) == '*')) {
            at++;
        }
        switch (content.substring(start, at)) {
            case "Tj", "TJ" -> show();
            case "ET", "T*", "Td", "TD" -> {
                strings.setLength(0);
                text.append('\n');
            }
            default -> strings.setLength(0);
        }
    }

    private void show() {
        text.append(strings);
        strings.setLength(0);
    }
}
