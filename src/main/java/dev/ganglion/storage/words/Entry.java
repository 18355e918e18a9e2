package dev.ganglion.storage.words;

import java.util.List;

/// What the index has of texts: their words as they follow one another, then those that repeat, and pairs.
public final class Entry {
    private Entry() {}

    /// Each with a space after it.
    public static String of(List<String> texts) {
        StringBuilder entry = new StringBuilder();
        Repeats repeats = new Repeats();
        Pairs pairs = new Pairs();
        for (String text : texts) {
            Word.each(text, word -> {
                entry.append(word.folded()).append(' ');
                repeats.add(word.folded());
                pairs.add(word.folded());
                return true;
            });
        }
        repeats.found().forEach(repeat -> entry.append(repeat).append(' '));
        pairs.found().forEach(pair -> entry.append(pair).append(' '));
        return entry.toString();
    }
}
