package dev.ganglion.ui.markdown.text;

import java.util.ArrayList;
import java.util.List;

/// Text that is read from the right, laid out around a fault of JavaFX 26: where such a run has to be broken over two
/// lines, the layout throws an `ArrayIndexOutOfBoundsException`. Runs that are single words need not be broken.
final class FromRight {
    /// A longer word is parted too; no column is as narrow as this.
    private static final int LONGEST_WORD = 16;

    private enum Kind {
        LETTER,
        SPACE,
        OTHER
    }

    private FromRight() {}

    /// Whether any letter of it is read from the right.
    private static boolean isIn(CharSequence text) {
        return text.chars().anyMatch(FromRight::isFromRight);
    }

    /// The blocks of Hebrew, Arabic and their like, and the halves of rarer ones.
    private static boolean isFromRight(int c) {
        boolean common = (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFEFC);
        boolean halfOfRare = c == 0xD802 || c == 0xD803 || c == 0xD83A;
        return common || halfOfRare;
    }

    /// The same text in runs that can be laid out.
    static List<TextRun> apart(List<TextRun> runs) {
        return runs.stream().noneMatch(run -> isIn(run.text()))
                ? runs
                : runs.stream()
                        .flatMap(run -> isIn(run.text())
                                ? words(run.text()).stream().map(word -> new TextRun(word, run.styles(), run.link()))
                                : List.of(run).stream())
                        .toList();
    }

    /// Signs between words may be read from the right with them, and would be broken at a space.
    private static Kind kind(char c) {
        return isFromRight(c) ? Kind.LETTER : Character.isWhitespace(c) ? Kind.SPACE : Kind.OTHER;
    }

    /// And what is between them: letters of a font that stands in for another one change places with signs of that.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean begins = kind(text.charAt(i - 1)) != kind(text.charAt(i));
            boolean tooLong = i - from >= LONGEST_WORD && !Character.isLowSurrogate(text.charAt(i));
            if (begins || tooLong) {
                words.add(text.substring(from, i));
                from = i;
            }
        }
        words.add(text.substring(from));
        return words;
    }
}
