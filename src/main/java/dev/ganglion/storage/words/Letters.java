package dev.ganglion.storage.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// What a character is to a search.
enum Letters {
    /// Parts words.
    GAP,
    /// Belongs to a word that spaces end.
    SPACED,
    /// Belongs to a run of a script without spaces.
    UNSPACED,
    /// A word by itself, such as an emoji.
    ALONE,
    /// Changes nothing: an accent, or a character that is not seen.
    SILENT;

    /// Below are the characters whose folding is worth keeping at hand: Latin, Greek, Cyrillic and the like.
    private static final int AT_HAND = 0x2000;

    private static final char[] FOLDED = new char[AT_HAND];
    private static final Letters[] KINDS = new Letters[AT_HAND];

    static {
        for (int c = 0; c < AT_HAND; c++) {
            FOLDED[c] = (char) foldedAnew(c);
            KINDS[c] = kindAnew(c);
        }
    }

    static Letters kind(int character) {
        return character < AT_HAND ? KINDS[character] : kindAnew(character);
    }

    /// The character without case and accents.
    static int folded(int character) {
        return character < AT_HAND ? FOLDED[character] : foldedAnew(character);
    }

    private static Letters kindAnew(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> unspaced(character) ? UNSPACED : SPACED;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> SPACED;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                mark(character);
            case Character.FORMAT -> SILENT;
            case Character.OTHER_SYMBOL -> ALONE;
            default -> GAP;
        };
    }

    /// Vowel signs are as good as letters; accents and points are left out by most who search.
    private static Letters mark(int character) {
        return switch (UnicodeScript.of(character)) {
            case INHERITED, HEBREW, ARABIC -> SILENT;
            default -> unspaced(character) ? UNSPACED : SPACED;
        };
    }

    private static boolean unspaced(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            // the mark that lengthens a vowel belongs to both Japanese scripts
            default -> character == 'ー' || character == 'ｰ';
        };
    }

    private static int foldedAnew(int character) {
        if ((character >= 0x2E80 && character < 0xF900) || !Character.isLetterOrDigit(character)) {
            return character; // no case, and taking them apart would give pieces of letters
        }
        int base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePointAt(0);
        return Character.toLowerCase(Character.toUpperCase(Character.isLetterOrDigit(base) ? base : character));
    }
}
