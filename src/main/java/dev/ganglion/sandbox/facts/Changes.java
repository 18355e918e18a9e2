package dev.ganglion.sandbox.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/// What a service may do to its catalogue from one day to the next: a model goes, one comes, one costs twice as much,
/// and one is announced to go.
final class Changes {
    private static final String GONE = "@cf/meta/llama-3.2-1b-instruct";
    private static final String NEW = "@cf/sandbox/novelty-1b-instruct";
    private static final String DEARER = "@cf/zai-org/glm-4.7-flash";
    private static final String GOING = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final int DAYS_OF_GRACE = 60;

    private final Map<String, ModelFacts> models;

    Changes(Map<String, ModelFacts> models) {
        this.models = new LinkedHashMap<>(models);
    }

    Map<String, ModelFacts> on(LocalDate today) {
        var gone = json(GONE);
        models.remove(GONE);
        put(gone.put("id", NEW)
                .put("name", NEW.substring(NEW.lastIndexOf('/') + 1))
                .put("vendor", "sandbox")
                .put("added", today.toString()));
        put(dearer(json(DEARER)));
        put(json(GOING).put("deprecation_date", today.plusDays(DAYS_OF_GRACE).toString()));
        return models;
    }

    private ObjectNode json(String id) {
        return (ObjectNode) Objects.requireNonNull(models.get(id), id).json().deepCopy();
    }

    private void put(ObjectNode json) {
        var facts = ModelFacts.of(json);
        models.put(facts.id(), facts);
    }

    private static ObjectNode dearer(ObjectNode model) {
        model.path("prices").forEach(price -> twice(price, "usd"));
        model.path("neurons").forEach(price -> twice(price, "neurons"));
        return model;
    }

    private static void twice(JsonNode price, String name) {
        var value = price.path(name).decimalValue();
        ((ObjectNode) price).set(name, DecimalNode.valueOf(value.add(value)));
    }
}
