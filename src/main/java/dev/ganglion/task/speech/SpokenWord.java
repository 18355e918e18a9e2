package dev.ganglion.task.speech;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a text, and what it is compared by: case, punctuation and the way that a letter is encoded do
/// not count.
///
/// Hyphens and slashes part words. Apostrophes within a word stay, and so do points and commas within a
/// number. Each sign of Chinese and Japanese is a word of its own, as these are written without spaces.
/// Numbers are not spelt out: "2" and "two" differ.
///
/// @param written as it stands in the text, with its punctuation
/// @param compared lower case, without punctuation; never empty
public record SpokenWord(String written, String compared) {
    private static final String ALONE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern PIECE = Pattern.compile(
            ALONE + "[^\\s\\p{L}\\p{N}]*|(?:(?!" + ALONE + ")[^\\s\\p{Pd}/])+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u2018\u2019\u02BC\u2032`\u00B4]");
    private static final Pattern SIGNS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])|(?<!\\p{N})[.,]|[.,](?!\\p{N})|[^\\p{L}\\p{M}\\p{N}'.,]");

    /// The words of a text, in order. What has neither letter nor digit is none.
    public static List<SpokenWord> of(String text) {
        List<SpokenWord> words = new ArrayList<>();
        Matcher pieces = PIECE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (pieces.find()) {
            String compared = compared(pieces.group());
            if (!compared.isEmpty()) {
                words.add(new SpokenWord(pieces.group(), compared));
            }
        }
        return List.copyOf(words);
    }

    private static String compared(String piece) {
        String plain = TYPOGRAPHIC
                .matcher(Normalizer.normalize(piece, Normalizer.Form.NFKC))
                .replaceAll("'");
        return SIGNS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
