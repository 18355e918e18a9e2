package dev.ganglion.sandbox.words;

import dev.ganglion.sandbox.text.Sections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A few common words of some languages, by way of English.
final class Dictionary {
    private static final Map<String, Map<String, String>> FROM_ENGLISH = new HashMap<>();
    private static final Map<String, Map<String, String>> TO_ENGLISH = new HashMap<>();
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
    private static final double ENOUGH = 0.5;

    static {
        var sections = Sections.of("dictionary.txt");
        var english =
                List.of(String.join(" ", sections.getOrDefault("en", List.of())).split(" "));
        sections.forEach((language, lines) -> {
            var words = List.of(String.join(" ", lines).split(" "));
            for (int i = 0; i < english.size(); i++) {
                var word = words.get(i).replace('_', ' ');
                table(FROM_ENGLISH, language).put(english.get(i), word);
                table(TO_ENGLISH, language).putIfAbsent(word, english.get(i));
            }
        });
    }

    private Dictionary() {}

    private static Map<String, String> table(Map<String, Map<String, String>> tables, String language) {
        return tables.computeIfAbsent(language, key -> new HashMap<>());
    }

    /// The text word by word, if the languages are known and at least half of its words are.
    static Optional<String> translate(String text, String from, String to) {
        if (!FROM_ENGLISH.containsKey(from) || !FROM_ENGLISH.containsKey(to)) {
            return Optional.empty();
        }
        var rendered = new StringBuilder();
        var word = WORD.matcher(text);
        int all = 0;
        int known = 0;
        while (word.find()) {
            var found = word(word.group().toLowerCase(Locale.ROOT), from, to);
            all++;
            known += found.isPresent() ? 1 : 0;
            word.appendReplacement(rendered, Matcher.quoteReplacement(alike(word.group(), found)));
        }
        word.appendTail(rendered);
        return all > 0 && known >= all * ENOUGH ? Optional.of(rendered.toString()) : Optional.empty();
    }

    private static Optional<String> word(String word, String from, String to) {
        return Optional.ofNullable(table(TO_ENGLISH, from).get(word))
                .flatMap(english -> Optional.ofNullable(table(FROM_ENGLISH, to).get(english)));
    }

    /// A capital stays a capital; an unknown word stays as it is.
    private static String alike(String original, Optional<String> found) {
        return found.map(word -> Character.isUpperCase(original.charAt(0))
                        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                        : word)
                .orElse(original);
    }
}
