package dev.ganglion.storage.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Words that come back at even steps, as in "ha ha ha" or "so and so and so". Each is a word of its own
/// in the index, which hardly any text has, so that a phrase of them is looked for in few texts: to follow
/// a common word through nearly all texts, once for each time the phrase has it, takes far too long.
final class Repeats {
    private static final int WIDEST = 3;
    private static final int BEHIND = 2 * WIDEST;

    /// Is in no word that a text has.
    private static final char MARK = '\uE000';

    private final String[] last = new String[BEHIND];
    private final Set<String> found = new LinkedHashSet<>();
    private int words;

    /// Of these words, which follow one another.
    static Set<String> of(List<String> words) {
        Repeats repeats = new Repeats();
        words.forEach(repeats::add);
        return repeats.found();
    }

    /// Takes the next word.
    void add(String word) {
        for (int step = 1; step <= WIDEST; step++) {
            if (isBack(word, step) && isBack(word, 2 * step)) {
                found.add(word + MARK + step);
            }
        }
        last[words % BEHIND] = word;
        words++;
    }

    private boolean isBack(String word, int before) {
        return word.equals(last[Math.floorMod(words - before, BEHIND)]);
    }

    /// One for each word and step that came thrice.
    Set<String> found() {
        return found;
    }
}
