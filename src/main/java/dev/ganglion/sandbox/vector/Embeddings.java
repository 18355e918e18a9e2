package dev.ganglion.sandbox.vector;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The models that turn texts into vectors, on `/ai/run`.
public final class Embeddings {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String QWEN = "@cf/qwen/qwen3-embedding-0.6b";
    private static final String MEAN = "mean";
    /// The catalogue is silent about this model; it is what its makers state.
    private static final int PLAMO_DIMENSIONS = 2048;

    private static final int MOST = 100;

    private final ModelFacts model;

    /// The vectors of that model.
    public Embeddings(ModelFacts model) {
        this.model = model;
    }

    /// Plays an embedding model on whatever form of input it was given.
    public static Performance perform(Work work) throws Refusal {
        var embeddings = new Embeddings(work.model());
        if (work.input().has("contexts") && work.model().field("contexts").isPresent()) {
            return new Contexts(embeddings).perform(work);
        }
        return work.model().id().equals(QWEN) ? embeddings.qwen(work) : embeddings.plain(work);
    }

    private Performance plain(Work work) throws Refusal {
        var pooling = work.text("pooling", MEAN);
        var texts = work.input().has("text") ? texts("text", work.input()) : requested(work);
        var result = vectors("data", vectors(texts, pooling));
        if (model.json()
                .at("/output/fields")
                .valueStream()
                .anyMatch(field -> field.asString("").equals("pooling"))) {
            result.put("pooling", pooling);
        }
        return new Performance.Json(result, new Prices(model).tokens(tokens(texts), 0));
    }

    /// A query is led by an instruction, which moves it a little; `text` is another word for documents.
    private Performance qwen(Work work) throws Refusal {
        var instruction = model.json()
                .path("input")
                .valueStream()
                .filter(field -> field.path("name").asString("").equals("instruction"))
                .map(field -> field.path("default").asString(""))
                .findFirst()
                .orElse("");
        var asked = work.text("instruction", instruction);
        var vectors = new ArrayList<float[]>();
        int tokens = 0;
        for (var name : List.of("queries", "documents", "text")) {
            if (!work.input().has(name)) {
                continue;
            }
            var texts = texts(name, work.input());
            tokens += tokens(texts);
            vectors.addAll(vectors(texts, name.equals("queries") && !asked.equals(instruction) ? asked : MEAN));
        }
        if (vectors.isEmpty()) {
            throw Refusal.badInput("required properties at '/' are 'text'");
        }
        var result = vectors("data", vectors);
        result.set("usage", new Prices(model).usage(tokens, 0));
        return new Performance.Json(result, new Prices(model).tokens(tokens, 0));
    }

    private List<String> requested(Work work) throws Refusal {
        var texts = new ArrayList<String>();
        for (var request : work.input().path("requests")) {
            texts.addAll(texts("text", request));
        }
        if (texts.isEmpty()) {
            throw Refusal.badInput("oneOf at '/' not met, 0 matches: required properties at '/' are 'text'");
        }
        return texts;
    }

    /// The texts of a field that may hold one or many.
    public List<String> texts(String name, JsonNode input) throws Refusal {
        var value = input.path(name);
        var texts = new ArrayList<String>();
        for (var text : value.isArray() ? value : List.of(value)) {
            if (!text.isString()) {
                throw Refusal.badInput("Type mismatch of '/%s', not in 'string', 'array'".formatted(name));
            }
            if (text.asString().isEmpty()) {
                throw Refusal.badInput("Length of '/%s' must be >= 1".formatted(name));
            }
            texts.add(text.asString());
        }
        int most = model.json().path("max_batch").asInt(MOST);
        if (texts.isEmpty() || texts.size() > most) {
            throw Refusal.badInput("Number of items of '/%s' must be >= 1 and <= %d".formatted(name, most));
        }
        return texts;
    }

    /// The vectors of these texts, which can be compared only with others of the same pooling.
    public List<float[]> vectors(List<String> texts, String pooling) {
        var space = new Vectors(model.id() + " " + pooling, dimensions());
        return texts.stream().map(text -> space.of(readable(text))).toList();
    }

    /// The tokens of these texts, as far as the model reads them.
    public int tokens(List<String> texts) {
        int most = most();
        return texts.stream()
                .mapToInt(text -> Math.min(Tokens.count(text), most))
                .sum();
    }

    int dimensions() {
        return model.json().at("/output/dimensions").asInt(PLAMO_DIMENSIONS);
    }

    private String readable(String text) {
        int most = most();
        var tokens = text.length() > most ? Tokens.of(text) : List.<String>of();
        return tokens.size() > most ? String.join("", tokens.subList(0, most)) : text;
    }

    private int most() {
        return model.json().path("max_input_tokens").asInt(model.window().orElse(Integer.MAX_VALUE));
    }

    ObjectNode vectors(String name, List<float[]> vectors) {
        var result = NODES.objectNode();
        result.putArray("shape").add(vectors.size()).add(dimensions());
        var rows = result.putArray(name);
        vectors.forEach(vector -> rows.add(row(vector)));
        return result;
    }

    /// A vector as a list of numbers.
    public static ArrayNode row(float[] vector) {
        var row = NODES.arrayNode(vector.length);
        for (float part : vector) {
            row.add(part);
        }
        return row;
    }
}
