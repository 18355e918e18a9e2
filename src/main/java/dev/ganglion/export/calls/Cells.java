package dev.ganglion.export.calls;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of comma-separated values after RFC 4180. A text that a spreadsheet would take for a formula is written with
/// an apostrophe before it, which spreadsheets show as text.
public final class Cells {
    private static final String DANGEROUS = "=+-@\t\r\n";
    private static final String QUOTED = ",\"\r\n";

    private Cells() {}

    /// One line with its end, of cells that are ready.
    public static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A text as a cell. Numbers need none of this and stay numbers.
    public static String text(String text) {
        String harmless = harmless(text);
        return harmless.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /// The text, so that no spreadsheet computes it.
    public static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}
