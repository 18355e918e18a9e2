package dev.ganglion.sandbox.words;

import dev.ganglion.sandbox.vector.Terms;
import dev.ganglion.sandbox.vector.Vectors;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers one question about a state: how likely something is, which option fits, or which level. What fits is what
/// has most words in common with the state, weighed by how glad the state is where the question asks for that.
record Decision(String state, String path, JsonNode question) {
    private static final Vectors SPACE = new Vectors("clef", 512);
    private static final double SHARPNESS = 9;
    private static final double GLADNESS = 0.5;
    private static final int MOST_OPTIONS = 255;
    private static final int MOST_LEVELS = 10;

    ObjectNode answer() throws Refusal {
        var type = question.path("type").asString("");
        return switch (type) {
            case "noul" -> noul();
            case "choice" -> choice();
            case "score" -> score();
            default -> throw Refusal.badInput("Value of '%s/type' not in 'choice', 'noul', 'score'".formatted(path));
        };
    }

    private ObjectNode noul() {
        var criteria = question.path("criteria");
        var yes = criteria.path("true").asString(question.path("instructions").asString(""));
        var no = criteria.path("false").asString("not at all, no, never, nothing of that kind");
        double likely = probabilities(List.of(yes, no)).getFirst();
        return JsonNodeFactory.instance.objectNode().put("type", "noul").put("noul", likely);
    }

    private ObjectNode choice() throws Refusal {
        var options = question.path("criteria");
        if (!options.isObject() || options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw Refusal.badInput(
                    "Number of properties of '%s/criteria' must be >= 2 and <= %d".formatted(path, MOST_OPTIONS));
        }
        var names = List.copyOf(options.propertyNames());
        var texts = names.stream()
                .map(name -> name + " " + options.path(name).asString(""))
                .toList();
        var probabilities = named(names, probabilities(texts));
        var answer = JsonNodeFactory.instance.objectNode().put("type", "choice");
        return complete(answer, "choice", probabilities);
    }

    private ObjectNode score() throws Refusal {
        var levels = question.path("criteria");
        if (!levels.isArray() || levels.size() < 2 || levels.size() > MOST_LEVELS) {
            throw Refusal.badInput(
                    "Number of items of '%s/criteria' must be >= 2 and <= %d".formatted(path, MOST_LEVELS));
        }
        var texts = levels.valueStream().map(level -> level.asString("")).toList();
        var likely = probabilities(texts);
        double expected = 0;
        var answer = JsonNodeFactory.instance.objectNode().put("type", "score");
        var probabilities = JsonNodeFactory.instance.objectNode();
        var legend = JsonNodeFactory.instance.objectNode();
        for (int level = 0; level < likely.size(); level++) {
            expected += level * likely.get(level);
            probabilities.put(Integer.toString(level), likely.get(level));
            legend.put(Integer.toString(level), texts.get(level));
        }
        answer.put("score", expected).set("legend", legend);
        answer.set("probabilities", probabilities);
        return answer.put("confidence", likely.stream().max(Double::compare).orElseThrow());
    }

    private static ObjectNode complete(ObjectNode answer, String name, Map<String, Double> probabilities) {
        var best = probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        answer.put(name, best.getKey());
        var json = answer.putObject("probabilities");
        probabilities.forEach(json::put);
        return answer.put("confidence", best.getValue());
    }

    private static Map<String, Double> named(List<String> names, List<Double> values) {
        var map = new LinkedHashMap<String, Double>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), values.get(i));
        }
        return map;
    }

    /// How likely each text is to fit the state; together 1.
    private List<Double> probabilities(List<String> texts) {
        var scores = texts.stream()
                .map(this::fit)
                .map(fit -> Math.exp(SHARPNESS * fit))
                .toList();
        double sum = scores.stream().mapToDouble(Double::doubleValue).sum();
        return scores.stream().map(score -> score / sum).toList();
    }

    private double fit(String text) {
        var about = question.path("instructions").asString("") + " " + text;
        double alike = Vectors.cosine(SPACE.of(state), SPACE.of(text.isBlank() ? about : text));
        double mood = (Sentiment.positive(state) - 0.5) * (Sentiment.positive(text) - 0.5) * 4;
        return alike + shared(text) + GLADNESS * mood;
    }

    private double shared(String text) {
        var known = Set.copyOf(Terms.of(state));
        var terms = Terms.of(text);
        long common = terms.stream().filter(known::contains).count();
        return terms.isEmpty() ? 0 : (double) common / terms.size();
    }
}
