package dev.ganglion.ui.markdown.text;

import java.util.List;

/// A run of text on screen: its style classes, and where it leads or empty.
public record TextRun(String text, List<String> styles, String link) {
    /// Checks and copies.
    public TextRun {
        styles = List.copyOf(styles);
    }

    /// Text without a style of its own.
    public static TextRun plain(String text) {
        return new TextRun(text, List.of(), "");
    }

    boolean looksLike(TextRun other) {
        return styles.equals(other.styles) && link.equals(other.link);
    }
}
