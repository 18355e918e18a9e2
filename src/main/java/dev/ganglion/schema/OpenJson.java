package dev.ganglion.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// JSON that has not come to its end, closed after its last complete value.
///
/// @param json what has come, closed
/// @param depth how many objects and lists were still open: the outermost, its last value, and so on
record OpenJson(String json, int depth) {
    /// Closes `text`; empty when it is not open, or holds no value yet.
    static Optional<OpenJson> close(String text) {
        return new Scan(text).closed();
    }

    /// Goes over the text once. It finds brackets and strings only: whether the rest is JSON is the parser's business.
    private static final class Scan {
        private final String text;
        private final Deque<Character> closers = new ArrayDeque<>();
        private int safe;
        private String safeClosers = "";
        private boolean valueDue;

        Scan(String text) {
            this.text = text;
        }

        Optional<OpenJson> closed() {
            for (int at = 0; at < text.length(); at++) {
                at = step(at);
            }
            return closers.isEmpty() || safeClosers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OpenJson(text.substring(0, safe) + safeClosers, safeClosers.length()));
        }

        private int step(int at) {
            switch (text.charAt(at)) {
                case '{' -> open('}', at);
                case '[' -> open(']', at);
                case '}', ']' -> {
                    closers.poll();
                    keep(at + 1);
                }
                case ':' -> valueDue = true;
                case ',' -> {
                    keep(at);
                    valueDue = inList();
                }
                case '"' -> {
                    return string(at);
                }
                default -> {}
            }
            return at;
        }

        private void open(char closer, int at) {
            closers.push(closer);
            keep(at + 1);
            valueDue = inList();
        }

        /// Goes to the string's last quote, or to the end of the text.
        private int string(int start) {
            int at = start + 1;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            if (at < text.length() && valueDue) {
                keep(at + 1);
            }
            return at;
        }

        private boolean inList() {
            return !closers.isEmpty() && closers.peek() == ']';
        }

        private void keep(int end) {
            safe = end;
            StringBuilder all = new StringBuilder();
            closers.forEach(all::append);
            safeClosers = all.toString();
        }
    }
}
