package dev.ganglion.sandbox.vector;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/// The form of bge-m3 that takes contexts: with a query it ranks them, without one it makes them vectors.
record Contexts(Embeddings embeddings) {
    private static final String POOLING = "cls";

    Performance perform(Work work) throws Refusal {
        var texts = texts(work);
        int tokens = embeddings.tokens(texts);
        int window = work.model().window().orElse(Integer.MAX_VALUE);
        if (!work.flag("truncate_inputs", false) && texts.stream().anyMatch(text -> Tokens.count(text) > window)) {
            throw Refusal.badInput("a context is longer than %d tokens and truncate_inputs is false".formatted(window));
        }
        if (!work.input().has("query")) {
            var result = embeddings.vectors("response", embeddings.vectors(texts, POOLING));
            result.put("pooling", POOLING);
            return new Performance.Json(result, new Prices(work.model()).tokens(tokens, 0));
        }
        var query = work.text("query");
        var result = JsonNodeFactory.instance.objectNode();
        result.set("response", Ranking.json(scores(query, texts)));
        return new Performance.Json(result, new Prices(work.model()).tokens(tokens + Tokens.count(query), 0));
    }

    static List<String> texts(Work work) throws Refusal {
        var texts = new ArrayList<String>();
        for (var context : work.input().path("contexts")) {
            if (!context.path("text").isString()) {
                throw Refusal.badInput("required properties at '/contexts/%d' are 'text'".formatted(texts.size()));
            }
            texts.add(context.path("text").asString());
        }
        if (texts.isEmpty()) {
            throw Refusal.badInput("Number of items of '/contexts' must be >= 1");
        }
        return texts;
    }

    private List<Double> scores(String query, List<String> texts) {
        var asked = embeddings.vectors(List.of(query), POOLING).getFirst();
        return embeddings.vectors(texts, POOLING).stream()
                .map(vector -> Math.clamp(Vectors.cosine(asked, vector), 0, 1))
                .toList();
    }
}
