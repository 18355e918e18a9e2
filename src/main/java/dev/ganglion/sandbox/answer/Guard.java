package dev.ganglion.sandbox.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The verdicts of a guard model, from a small lexicon: `safe`, or `unsafe` and a category on the next line.
final class Guard {
    /// Hazards by Llama Guard's numbers, the gravest first.
    private static final Map<String, Pattern> HAZARDS = new LinkedHashMap<>();

    static {
        hazard("S9", "nerve gas|chemical weapons?|biological weapons?|dirty bomb|anthrax");
        hazard("S1", "(make|build|plant) an? (pipe )?bomb|kill (him|her|them|someone)|murder|shoot up|terror attack");
        hazard("S11", "kill myself|suicide|self-harm|hurt myself");
        hazard("S2", "steal|burgle|launder|counterfeit|hack into|break into|forge|credit card numbers?");
        hazard("S10", "(hate|exterminate) all|subhuman|inferior race");
        hazard("S7", "home address of|social security number of|dox");
    }

    private Guard() {}

    private static void hazard(String category, String words) {
        HAZARDS.put(category, Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE));
    }

    static String verdict(String message) {
        return category(message).map(category -> "unsafe\n" + category).orElse("safe");
    }

    static ObjectNode verdictAsJson(String message) {
        var category = category(message);
        var verdict = JsonNodeFactory.instance.objectNode().put("safe", category.isEmpty());
        category.ifPresent(verdict.putArray("categories")::add);
        return verdict;
    }

    private static Optional<String> category(String message) {
        return HAZARDS.entrySet().stream()
                .filter(hazard -> hazard.getValue().matcher(message).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
