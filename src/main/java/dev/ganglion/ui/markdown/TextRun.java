package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.code.Token;
import java.util.List;
import java.util.Locale;

/// A run of text on screen: its style classes, and where it leads or empty.
record TextRun(String text, List<String> styles, String link) {
    static TextRun of(Span span) {
        var styles = span.marks().stream()
                .sorted()
                .map(mark -> switch (mark) {
                    case STRONG -> "strong";
                    case EMPHASIS -> "emphasis";
                    case STRIKE -> "strike";
                    case CODE -> "code";
                })
                .toList();
        return new TextRun(span.text(), styles, span.link());
    }

    static TextRun of(Token token) {
        var styles = token.kind() == Token.Kind.PLAIN
                ? List.<String>of()
                : List.of(token.kind().name().toLowerCase(Locale.ROOT));
        return new TextRun(token.text(), styles, "");
    }

    boolean looksLike(TextRun other) {
        return styles.equals(other.styles) && link.equals(other.link);
    }
}
