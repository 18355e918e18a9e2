package dev.ganglion.ui.markdown.latex;

import java.util.Optional;

/// Finds formulas in text: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. Money is none.
public final class Latex {
    private Latex() {}

    /// The end of the formula that begins at `from`, or -1 when none does. Looks no farther than the next delimiter.
    public static int end(CharSequence text, int from) {
        return opener(text, from).map(opener -> end(text, from, opener)).orElse(-1);
    }

    /// What opens a formula at a place, if anything does.
    private static Optional<String> opener(CharSequence text, int from) {
        char second = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
        return switch (text.charAt(from)) {
            case '$' -> Optional.of(second == '$' ? "$$" : "$");
            case '\\' -> second == '(' || second == '[' ? Optional.of("\\" + second) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static int end(CharSequence text, int from, String opener) {
        int start = from + opener.length();
        int close = close(text, start, opener);
        if (close <= start || isBlank(text, start, close)) {
            return -1;
        }
        boolean formula = !opener.equals("$") || isFormula(text, from, close);
        return formula ? close + opener.length() : -1;
    }

    /// Where the next delimiter stands, if it is the one that closes; else -1. An escaped dollar is none.
    private static int close(CharSequence text, int start, String opener) {
        char mark = opener.charAt(0);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && mark == '\\') {
                if (next == (opener.charAt(1) == '(' ? ')' : ']')) {
                    return i;
                }
                if (next == '(' || next == '[') {
                    return -1;
                }
                i++;
            } else if (c == '\\') {
                i++;
            } else if (c == '$' && mark == '$') {
                return opener.length() == 1 || next == '$' ? i : -1;
            }
        }
        return -1;
    }

    /// A formula in one dollar begins and ends with no space, no digit follows it, and it does not read as a price
    /// with words behind it.
    private static boolean isFormula(CharSequence text, int from, int close) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
        return !Character.isLetterOrDigit(before)
                && !Character.isDigit(after)
                && !Character.isWhitespace(text.charAt(from + 1))
                && !Character.isWhitespace(text.charAt(close - 1))
                && !isPrice(text, from + 1, close);
    }

    private static boolean isPrice(CharSequence text, int from, int to) {
        if (!Character.isDigit(text.charAt(from))) {
            return false;
        }
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ("\\^_={}+<>".indexOf(c) >= 0) {
                return false;
            }
            letters = Character.isLetter(c) ? letters + 1 : 0;
            if (letters > 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(CharSequence text, int from, int to) {
        return text.subSequence(from, to).chars().allMatch(Character::isWhitespace);
    }
}
