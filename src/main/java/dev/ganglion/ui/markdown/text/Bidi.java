package dev.ganglion.ui.markdown.text;

import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.geometry.NodeOrientation;

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

    /// From where text is read, as its first letter that has a direction says; empty where none has.
    static Optional<NodeOrientation> orientation(CharSequence text) {
        return text.codePoints()
                .mapToObj(Bidi::orientation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<NodeOrientation> orientation(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Optional.of(NodeOrientation.LEFT_TO_RIGHT);
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Optional.of(NodeOrientation.RIGHT_TO_LEFT);
            default -> Optional.empty();
        };
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
