package dev.ganglion.ui.markdown;

import java.util.Set;

/// A run of text set in one way; `link` is where it leads, empty when nowhere. A hard line break is `\n`.
public record Span(String text, Set<Mark> marks, String link) {
    /// Takes out what could turn the direction of the text after it.
    public Span {
        text = Bidi.withoutTurns(text);
        marks = Set.copyOf(marks);
    }

    /// Text set plainly.
    public static Span plain(String text) {
        return new Span(text, Set.of(), "");
    }

    /// Whether `other` may be joined with this one.
    boolean looksLike(Span other) {
        return marks.equals(other.marks) && link.equals(other.link);
    }
}
