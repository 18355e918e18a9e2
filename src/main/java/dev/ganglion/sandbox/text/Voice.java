package dev.ganglion.sandbox.text;

import dev.ganglion.sandbox.text.Keywords.Keyword;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Says things about one request. Draws from each group of phrases without repeating until the group is used up.
final class Voice {
    private static final Map<String, List<String>> PHRASES = Sections.of("phrases.txt");
    private static final int SYSTEM_EXCERPT = 90;

    private final Random random;
    private final Reading reading;
    private final Map<String, Deque<String>> decks = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<Keyword> keywords;

    Voice(Reading reading, Random random) {
        this.reading = reading;
        this.random = random;
        this.keywords = new ArrayList<>(reading.keywords());
        values.put("topic", reading.topic());
        values.put("Title", title(reading.topic()));
        values.put("words", Numbers.counted(reading.words(), "word"));
        values.put("model", name(reading.prompt().model()));
        values.put("turn", Numbers.ordinal(reading.turn()));
        values.put("earlier", reading.earlier().orElse(""));
        values.put("system", excerpt(reading.prompt().system()));
        values.put("pictures", Numbers.counted(reading.prompt().pictures(), "attachment"));
        values.put("adapter", reading.prompt().beside().adapter().orElse(""));
        values.put(
                "results", Numbers.counted(reading.prompt().beside().results().size(), "result"));
        values.put("amount", Numbers.counted(reading.amount(), "point"));
        nameKeywords();
    }

    /// The next phrase of a group, filled in.
    String say(String group) {
        var deck = decks.computeIfAbsent(group, key -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            var shuffled = new ArrayList<>(PHRASES.getOrDefault(group, List.of()));
            Collections.shuffle(shuffled, random);
            deck.addAll(shuffled);
        }
        return fill(deck.remove());
    }

    /// All phrases of a group in their own order, filled in.
    List<String> all(String group) {
        return PHRASES.getOrDefault(group, List.of()).stream().map(this::fill).toList();
    }

    /// The same words again, led by the next of the keywords.
    void turnToNextKeyword() {
        Collections.rotate(keywords, -1);
        nameKeywords();
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    String keyword(int index) {
        return keywords.get(index).word();
    }

    Random random() {
        return random;
    }

    Reading reading() {
        return reading;
    }

    private void nameKeywords() {
        for (int i = 1; i <= 3; i++) {
            values.put("k" + i, keyword(i - 1));
            values.put("K" + i, title(keyword(i - 1)));
        }
    }

    private String fill(String phrase) {
        var filled = new StringBuilder();
        int at = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', at)) {
            int close = phrase.indexOf('}', open);
            filled.append(phrase, at, open).append(values.getOrDefault(phrase.substring(open + 1, close), ""));
            at = close + 1;
        }
        return filled.append(phrase, at, phrase.length()).toString();
    }

    static String title(String text) {
        var bare = text.startsWith("“") ? text.substring(1, text.length() - 1) : text;
        return bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    private static String name(String model) {
        return model.substring(model.lastIndexOf('/') + 1);
    }

    private static String excerpt(String system) {
        var plain = Topic.plain(system).replaceFirst("[.!?]$", "");
        if (plain.length() <= SYSTEM_EXCERPT) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', SYSTEM_EXCERPT);
        return plain.substring(0, space > 0 ? space : SYSTEM_EXCERPT) + "…";
    }
}
