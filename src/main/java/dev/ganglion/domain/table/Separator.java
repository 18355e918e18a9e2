package dev.ganglion.domain.table;

/// What stands between the cells of a row.
public enum Separator {
    COMMA(','),
    /// As spreadsheets write where a comma is in numbers.
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /// The one that the first line is written with: a tab where it has any, for prose has none, else
    /// whichever it has more of outside of quotes.
    public static Separator of(String text) {
        if (TAB.inFirstLine(text) > 0) {
            return TAB;
        }
        return SEMICOLON.inFirstLine(text) > COMMA.inFirstLine(text) ? SEMICOLON : COMMA;
    }

    private long inFirstLine(String text) {
        long count = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                return count;
            } else if (!quoted && each == sign) {
                count++;
            }
        }
        return count;
    }
}
