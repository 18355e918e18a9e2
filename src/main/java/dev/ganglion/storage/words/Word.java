package dev.ganglion.storage.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A word as it is indexed.
///
/// @param folded without case and accents; only letters, digits and symbols, of which ASCII has only letters and digits
/// @param start where it begins in the text, in chars
/// @param end the char after it
/// @param spare whether it is the last character of a run without spaces, which the pair before it has too
public record Word(String folded, int start, int end, boolean spare) {
    /// More is no word but data, and would be a burden on the index.
    private static final int LONGEST = 64;

    /// The words of `text` in order.
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        each(text, word -> {
            words.add(word);
            return true;
        });
        return words;
    }

    /// The folded words of `text`, each with a space after it.
    public static void append(String text, StringBuilder to) {
        each(text, word -> {
            to.append(word.folded).append(' ');
            return true;
        });
    }

    /// Gives the words of `text` in order, while they are wanted.
    static void each(String text, Predicate<Word> wanted) {
        boolean more = true;
        for (int at = 0; at < text.length() && more; ) {
            int character = text.codePointAt(at);
            int after = at + Character.charCount(character);
            switch (Letters.kind(character)) {
                case GAP, SILENT -> {}
                case ALONE -> more = wanted.test(new Word(Character.toString(character), at, after, false));
                case SPACED -> {
                    after = end(text, at, Letters.SPACED);
                    more = wanted.test(new Word(folded(text, at, after), at, after, false));
                }
                case UNSPACED -> {
                    after = end(text, at, Letters.UNSPACED);
                    more = pairs(text, at, after, wanted);
                }
            }
            at = after;
        }
    }

    private static int end(String text, int start, Letters kind) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            Letters here = Letters.kind(character);
            if (here != kind && here != Letters.SILENT) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static String folded(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int at = start; at < end && word.length() < LONGEST; ) {
            int character = text.codePointAt(at);
            if (Letters.kind(character) != Letters.SILENT) {
                word.appendCodePoint(Letters.folded(character));
            }
            at += Character.charCount(character);
        }
        return word.toString();
    }

    private static boolean pairs(String text, int start, int end, Predicate<Word> wanted) {
        int first = start;
        while (first < end) {
            int second = next(text, first, end);
            int after = second < end ? next(text, second, end) : end;
            Word word = new Word(folded(text, first, after), first, after, second == end);
            if (!wanted.test(word)) {
                return false;
            }
            first = second;
        }
        return true;
    }

    /// Where the next character begins that is heard.
    private static int next(String text, int from, int end) {
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < end && Letters.kind(text.codePointAt(at)) == Letters.SILENT) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
