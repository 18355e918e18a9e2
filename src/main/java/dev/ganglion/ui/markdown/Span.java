package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.text.Bidi;
import dev.ganglion.ui.markdown.text.TextRun;
import java.util.Locale;
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

    /// How it is shown.
    TextRun run() {
        var styles = marks.stream()
                .sorted()
                .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                .toList();
        return new TextRun(text, styles, link);
    }

    /// Whether `other` may be joined with this one.
    boolean looksLike(Span other) {
        return marks.equals(other.marks) && link.equals(other.link);
    }
}
