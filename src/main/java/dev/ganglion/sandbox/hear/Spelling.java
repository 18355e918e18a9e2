package dev.ganglion.sandbox.hear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How words are spelt that are known beforehand, such as names.
record Spelling(Map<String, String> known) {
    Spelling {
        known = Map.copyOf(known);
    }

    /// As in that text.
    static Spelling of(String text) {
        var known = new HashMap<String, String>();
        for (var word : List.of(text.split("\\s+"))) {
            known.put(bare(word), word.replaceAll("[.,;:!?]+$", ""));
        }
        return new Spelling(known);
    }

    /// The same text with known words spelt as they are known.
    String text(String text) {
        return List.of(text.split("\\s+")).stream().map(this::word).collect(Collectors.joining(" "));
    }

    /// The same word, or as it is known. Signs at its end stay.
    String word(String word) {
        return Optional.ofNullable(known.get(bare(word)))
                .filter(spelling -> !spelling.isEmpty())
                .map(spelling -> spelling + word.replaceAll("^.*?([.,;:!?]*)$", "$1"))
                .orElse(word);
    }

    private static String bare(String word) {
        return new Word(word, 0, 0).bare();
    }
}
