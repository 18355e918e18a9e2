package dev.ganglion.sandbox.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The sentences of a text that hold most of the words it repeats, in their own order.
final class Summary {
    private static final int SHORTEST = 4;

    private Summary() {}

    static List<String> of(String text, int amount) {
        var sentences = Arrays.stream(withoutWish(text).split("(?<=[.!?])\\s+|\\n+"))
                .map(Topic::plain)
                .filter(sentence -> Keywords.words(sentence).size() >= SHORTEST)
                .toList();
        var counts = counts(text);
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -weight(sentences.get(at), counts) - first(at)))
                .limit(amount)
                .sorted()
                .map(sentences::get)
                .toList();
    }

    /// What comes before the text itself, such as “Summarise this:”.
    private static String withoutWish(String text) {
        return text.replaceFirst(
                "(?is)^[^:\\n]{0,80}\\b(summari[sz]e|summary|tl;?dr|sum up|key points)\\b[^:\\n]{0,60}[:\\n]", "");
    }

    /// The first sentence of a text mostly says what it is about.
    private static double first(int at) {
        return at == 0 ? 1 : 0;
    }

    /// The mean count of a sentence's telling words: long sentences gain nothing by their length.
    private static double weight(String sentence, Map<String, Integer> counts) {
        return Keywords.words(sentence).stream()
                .mapToInt(word -> counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0))
                .average()
                .orElse(0);
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        Keywords.words(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(Keywords::tells)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
