package dev.ganglion.sandbox.vector;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Ranks texts by how well they match a query: BM25, squashed so that 1 is a full match and nothing in common is
/// nearly 0.
public final class Ranking {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double STEEPNESS = 6;

    private final List<List<String>> texts;
    private final double averageLength;

    Ranking(List<String> texts) {
        this.texts = texts.stream().map(Terms::of).toList();
        averageLength = this.texts.stream().mapToInt(List::size).average().orElse(1);
    }

    /// Plays the reranker.
    public static Performance perform(Work work) throws Refusal {
        var query = work.text("query");
        var texts = Contexts.texts(work);
        var ranked = json(new Ranking(texts).scores(query));
        int most = work.number("top_k", texts.size());
        while (ranked.size() > most) {
            ranked.remove(ranked.size() - 1);
        }
        int tokens = texts.stream().mapToInt(Tokens::count).sum() + texts.size() * Tokens.count(query);
        var result = JsonNodeFactory.instance.objectNode();
        result.set("response", ranked);
        result.set("usage", new Prices(work.model()).usage(tokens, 0));
        return new Performance.Json(result, new Prices(work.model()).tokens(tokens, 0));
    }

    /// How well each text matches, from 0 to 1, in the order of the texts.
    List<Double> scores(String query) {
        var terms = new HashSet<>(Terms.of(query));
        double most = terms.stream().mapToDouble(this::rarity).sum();
        return texts.stream()
                .map(text -> {
                    double sum = terms.stream()
                            .mapToDouble(term -> rarity(term) * frequency(term, text))
                            .sum();
                    return squash(most == 0 ? 0 : sum / most);
                })
                .toList();
    }

    /// The best first, each with its place among the contexts.
    static ArrayNode json(List<Double> scores) {
        var ranked = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
                .forEach(id -> ranked.addObject().put("id", id).put("score", scores.get(id)));
        return ranked;
    }

    private double rarity(String term) {
        long having = texts.stream().filter(text -> text.contains(term)).count();
        return Math.log(1 + (texts.size() - having + 0.5) / (having + 0.5));
    }

    private double frequency(String term, List<String> text) {
        int times = Collections.frequency(text, term);
        return times * (K1 + 1) / (times + K1 * (1 - B + B * text.size() / averageLength));
    }

    private static double squash(double match) {
        return 1 / (1 + Math.exp(-STEEPNESS * (match - 0.5)));
    }
}
