package dev.ganglion.ui.embedding.input;

/// A text in one line, as lists and labels show it.
public final class OneLine {
    /// More than fits into any line; a label measures all of what it is given.
    private static final int LONGEST = 400;

    private OneLine() {}

    /// The beginning of that text, its line feeds as spaces.
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /// At most so many letters of it, a few more where a letter takes two.
    public static String of(String text, int most) {
        String begun = text.length() > most
                ? text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))))
                : text;
        String line = begun.strip().replaceAll("\\s+", " ");
        return begun.length() < text.length() ? line + "…" : line;
    }
}
