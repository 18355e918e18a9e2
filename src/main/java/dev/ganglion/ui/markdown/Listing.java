package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.code.Lexer;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The whole text of a listing that is shown in pieces, for copying. It grows while the listing arrives.
///
/// Any two are equal: the text is that of the pieces, which are compared themselves.
public final class Listing {
    private static final int TAB = 8;

    private final StringBuilder text = new StringBuilder();
    /// What is open in the code at some places, as [Lexer#open] says it.
    private final NavigableMap<Integer, String> opens = new TreeMap<>();

    private @Nullable ListingLook look;
    private int columns;
    private int measured;

    /// All that has arrived.
    public String text() {
        return text.toString();
    }

    /// Whether a line begins at `offset`.
    public boolean isLineStart(int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n';
    }

    /// A run of backticks that is longer than any in the text, and at least three.
    public String fence() {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }

    /// How it is looked at.
    ListingLook look() {
        if (look == null) {
            look = new ListingLook();
        }
        return look;
    }

    /// What a piece in that language goes on with which begins at `start`.
    String openAt(String language, int start) {
        var before = opens.floorEntry(Math.min(start, text.length()));
        int from = before == null ? 0 : before.getKey();
        if (from >= start) {
            return before == null ? "" : before.getValue();
        }
        var open = Lexer.open(language, text.substring(from, start), before == null ? "" : before.getValue());
        opens.put(start, open);
        return open;
    }

    /// Looks like what it takes the place of.
    void lookLike(Listing before) {
        look = look == null ? before.look : look;
    }

    /// The length of its longest line, or what that was before the listing became shorter.
    int columns() {
        int from = measured > text.length() ? 0 : text.lastIndexOf("\n", measured) + 1;
        int line = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            line = c == '\n' ? 0 : line + (c == '\t' ? TAB : 1);
            columns = Math.max(columns, line);
        }
        measured = text.length();
        return columns;
    }

    void replaceFrom(int length, String rest) {
        opens.tailMap(length, false).clear();
        text.setLength(length);
        text.append(rest);
    }

    void keepUpWith(Listing newer) {
        if (newer.text.length() != text.length()) {
            replaceFrom(0, newer.text());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Listing;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "Listing[" + text.length() + "]";
    }
}
