package dev.ganglion.ui.markdown.text;

import java.util.function.IntPredicate;

/// Characters that turn the direction of text, with which a link can look like another one.
public final class Bidi {
    private Bidi() {}

    /// For links: without marks of direction and spaces of no width, too.
    public static String withoutControls(String text) {
        return without(Bidi::isControl, text);
    }

    /// For all text: what can turn around text that follows.
    public static String withoutTurns(String text) {
        return without(Bidi::isTurn, text);
    }

    private static String without(IntPredicate removed, String text) {
        if (text.chars().noneMatch(removed)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.chars().filter(removed.negate()).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean isControl(int c) {
        return c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF || isTurn(c);
    }

    private static boolean isTurn(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
