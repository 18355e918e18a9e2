package dev.ganglion.ui.text.prose;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into rows of a list.
final class Lines {
    /// A row that is longer makes the list slow.
    private static final int LONGEST = 2_000;

    private Lines() {}

    /// The lines of a text, the long ones cut at spaces where there are any.
    static List<String> of(String text) {
        List<String> rows = new ArrayList<>();
        text.lines().forEach(line -> cut(line, rows));
        return rows;
    }

    private static void cut(String line, List<String> rows) {
        int from = 0;
        while (line.length() - from > LONGEST) {
            int space = line.lastIndexOf(' ', from + LONGEST);
            int to = space > from ? space + 1 : from + LONGEST;
            // A sign of two characters stays whole.
            to -= Character.isHighSurrogate(line.charAt(to - 1)) ? 1 : 0;
            rows.add(line.substring(from, to));
            from = to;
        }
        rows.add(line.substring(from));
    }
}
