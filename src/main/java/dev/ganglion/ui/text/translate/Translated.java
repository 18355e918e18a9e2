package dev.ganglion.ui.text.translate;

import dev.ganglion.task.Paid;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/// A translation.
///
/// @param text with the empty lines of what was translated
record Translated(String text, Pair pair, Paid<List<String>> paid) {
    /// Puts translated lines where the lines of `original` that have words are.
    static String interleave(String original, List<String> translations) {
        Iterator<String> next = translations.iterator();
        return Arrays.stream(original.split("\n", -1))
                .map(line -> line.isBlank() || !next.hasNext() ? "" : next.next())
                .collect(Collectors.joining("\n"));
    }
}
