package dev.ganglion.sandbox.value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Arrays of a schema: as many items as the message asks for, within the bounds, and no two alike where that matters.
record Lists(Filler filler, int depth) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int USUAL = 3;
    private static final int MOST = 100;

    JsonNode of(JsonNode schema, Hint hint) throws Unsatisfiable {
        var list = NODES.arrayNode();
        for (var item : schema.path("prefixItems")) {
            list.add(filler.value(item, hint.single(), depth + 1));
        }
        int wanted = wanted(schema);
        while (list.size() < wanted) {
            add(list, schema, hint.single());
        }
        return list;
    }

    private int wanted(JsonNode schema) throws Unsatisfiable {
        int least = schema.path("minItems").asInt(0);
        if (least > MOST) {
            throw new Unsatisfiable("a list of " + least);
        }
        if (schema.path("items").isBoolean() && !schema.path("items").booleanValue()) {
            return least;
        }
        int most = Math.clamp(schema.path("maxItems").asInt(MOST), least, MOST);
        int usual = filler.generous(depth) ? filler.clues().amount(USUAL) : 1;
        return depth > USUAL && least == 0 ? 0 : Math.clamp(usual, least, most);
    }

    private void add(ArrayNode list, JsonNode schema, Hint hint) throws Unsatisfiable {
        var items = schema.path("items");
        var value = filler.value(items, hint, depth + 1);
        if (contains(list, value)) {
            value = another(list, filler.plain(items), value);
        }
        if (schema.path("uniqueItems").asBoolean(false) && contains(list, value)) {
            throw new Unsatisfiable("no more items at " + hint.name());
        }
        list.add(value);
    }

    /// A value of the same kind that is not in the list yet, if one is easily found; else the same again.
    private JsonNode another(ArrayNode list, JsonNode items, JsonNode same) {
        if (items.path("enum").isArray()) {
            return items.path("enum")
                    .valueStream()
                    .filter(value -> !contains(list, value))
                    .findFirst()
                    .orElse(same);
        }
        if (same.isIntegralNumber()) {
            long next = same.longValue();
            while (contains(list, NODES.numberNode(next))) {
                next += Math.max(1, items.path("multipleOf").asLong(1));
            }
            return NODES.numberNode(next);
        }
        if (!same.isString() || items.has("pattern") || items.has("format")) {
            return same;
        }
        var word = filler.clues().keywords().stream()
                .filter(each -> !contains(list, NODES.stringNode(each)))
                .findFirst();
        return NODES.stringNode(word.orElse(same.asString() + " " + (list.size() + 1)));
    }

    private static boolean contains(ArrayNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }
}
