package dev.ganglion.sandbox.words;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Sections;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.vector.Terms;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whether a text is glad or sorry, by the words in it: a negation turns the next few around, a stress makes them
/// heavier, and after “but” everything counts more.
public final class Sentiment {
    private static final Map<String, List<String>> LEXICON = Sections.of("lexicon.txt");
    private static final Set<String> GOOD = words("good");
    private static final Set<String> BAD = words("bad");
    private static final Set<String> NOT = words("not");
    private static final Set<String> VERY = words("very");
    private static final int REACH = 3;
    private static final double STRESS = 1.6;
    private static final double AFTER_BUT = 1.8;
    private static final double TURNED = -0.8;
    private static final double STEEPNESS = 2.2;

    private Sentiment() {}

    /// Plays the classifier: both labels, the negative one first.
    public static Performance perform(Work work) throws Refusal {
        var text = work.text("text");
        double positive = positive(text);
        var result = JsonNodeFactory.instance.arrayNode();
        result.addObject().put("label", "NEGATIVE").put("score", 1 - positive);
        result.addObject().put("label", "POSITIVE").put("score", positive);
        return new Performance.Json(result, new Prices(work.model()).tokens(Tokens.count(text), 0));
    }

    /// How glad a text is, from 0 to 1; 0.5 if nothing tells.
    public static double positive(String text) {
        double sum = 0;
        double weight = 1;
        double stress = 1;
        int turned = 0;
        for (var word : Terms.words(joined(text))) {
            turned--;
            if (word.equals("but") || word.equals("however")) {
                weight *= AFTER_BUT;
            } else if (NOT.contains(word)) {
                turned = REACH;
            } else if (VERY.contains(word)) {
                stress = STRESS;
            } else {
                sum += value(word) * weight * stress * (turned > 0 ? TURNED : 1);
                stress = 1;
            }
        }
        return 1 / (1 + Math.exp(-STEEPNESS * sum));
    }

    /// The apostrophe of “don't” must not part the word.
    private static String joined(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("n['’]t\\b", "nt");
    }

    private static int value(String word) {
        if (has(GOOD, word)) {
            return 1;
        }
        return has(BAD, word) ? -1 : 0;
    }

    private static boolean has(Set<String> list, String word) {
        return list.contains(word)
                || List.of("s", "d", "ed", "ing", "ly", "es").stream()
                        .anyMatch(ending -> word.endsWith(ending)
                                && list.contains(word.substring(0, word.length() - ending.length())));
    }

    private static Set<String> words(String section) {
        var words = new HashSet<String>();
        LEXICON.getOrDefault(section, List.of()).forEach(line -> words.addAll(List.of(line.split(" "))));
        return Set.copyOf(words);
    }
}
