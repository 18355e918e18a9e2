package dev.ganglion.storage.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Short words side by side, as in "of the": the words that nearly all texts have are short. Each pair is
/// a word of its own in the index, so that a phrase of common words is looked for in the texts that have
/// its pairs, not in all that have its words somewhere. Pairs of three letters at most make the index a
/// little larger; longer ones, much.
final class Pairs {
    private static final int SHORT = 3;

    /// From here on a word is itself a pair, of characters that no space parts.
    private static final char UNSPACED = '\u2E80';

    /// Is in no word that a text has. It comes first too, so that no beginning of a word finds a pair.
    private static final char MARK = '\uE001';

    private final Set<String> found = new LinkedHashSet<>();
    private String before = "";

    /// Of these words, which follow one another. The pair of a phrase of two says no more than the phrase.
    static Set<String> of(List<String> words) {
        Pairs pairs = new Pairs();
        if (words.size() > 2) {
            words.forEach(pairs::add);
        }
        return pairs.found();
    }

    /// Takes the next word.
    void add(String word) {
        boolean fits = word.length() <= SHORT && word.charAt(0) < UNSPACED;
        if (fits && !before.isEmpty()) {
            found.add(MARK + before + MARK + word);
        }
        before = fits ? word : "";
    }

    /// Each once.
    Set<String> found() {
        return found;
    }
}
