package dev.ganglion.sandbox.value;

import dev.ganglion.sandbox.text.Clues;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Fills a schema with clues, from the top down. What may be left out is, once the value is deep or large.
final class Filler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 5;
    private static final int TOO_DEEP = 60;
    private static final int MANY = 300;
    private static final int TOO_MANY = 5_000;
    private static final int TOO_LONG = 100_000;

    private final Branches branches;
    private final Clues clues;
    private final boolean complete;
    private final Words words;
    private final Quantities quantities;
    private int made;

    /// @param complete whether to fill fields that the message does not speak of and that may be left out
    Filler(Branches branches, Clues clues, boolean complete) {
        this.branches = branches;
        this.clues = clues;
        this.complete = complete;
        words = new Words(clues);
        quantities = new Quantities(clues);
    }

    JsonNode fill() throws Unsatisfiable {
        return value(branches.root(), Hint.of(""), 0);
    }

    Clues clues() {
        return clues;
    }

    JsonNode plain(JsonNode schema) throws Unsatisfiable {
        return branches.plain(schema);
    }

    /// Whether there is room for what may be left out.
    boolean generous(int depth) {
        return complete && depth < DEEP && made < MANY;
    }

    /// A value for a schema at that depth.
    JsonNode value(JsonNode schema, Hint hint, int depth) throws Unsatisfiable {
        made++;
        if (made > TOO_MANY || huge(schema) || depth > TOO_DEEP || (schema.isBoolean() && !schema.booleanValue())) {
            throw new Unsatisfiable("nothing fits at " + hint.name());
        }
        var plain = branches.plain(schema);
        if (plain.has("const")) {
            return plain.path("const");
        }
        if (plain.path("enum").isArray()) {
            return chosen(plain)
                    .or(() -> plain.path("enum").valueStream().findFirst())
                    .orElseThrow(() -> new Unsatisfiable("an empty enum"));
        }
        return branched(plain, hint, depth);
    }

    private static boolean huge(JsonNode schema) {
        return schema.path("minLength").asLong(0) > TOO_LONG
                || schema.path("minProperties").asLong(0) > MANY;
    }

    /// A value that the message speaks of, for a field that may be left out.
    Optional<JsonNode> evident(JsonNode schema, Hint hint) throws Unsatisfiable {
        var plain = branches.plain(schema);
        if (plain.path("enum").isArray()) {
            return chosen(plain);
        }
        return switch (type(plain)) {
            case "string" -> words.evident(plain, hint).map(NODES::stringNode);
            case "integer" -> quantities.evident(plain, true);
            case "number" -> quantities.evident(plain, false);
            case "boolean" -> clues.mentioned(List.of(hint.spoken())).map(said -> NODES.booleanNode(affirmed(said)));
            default -> Optional.empty();
        };
    }

    private JsonNode branched(JsonNode plain, Hint hint, int depth) throws Unsatisfiable {
        var options = branches.of(plain);
        if (options.size() == 1 && options.getFirst().equals(plain)) {
            return typed(plain, hint, depth);
        }
        var order = depth < DEEP ? options : options.reversed();
        for (var option : order) {
            try {
                return value(option, hint, depth + 1);
            } catch (Unsatisfiable _) {
                // the next branch may fit
            }
        }
        throw new Unsatisfiable("no branch fits at " + hint.name());
    }

    private JsonNode typed(JsonNode plain, Hint hint, int depth) throws Unsatisfiable {
        return switch (type(plain)) {
            case "object" -> new Objects(this, depth).of(plain);
            case "array" -> new Lists(this, depth).of(plain, hint);
            case "integer" -> quantities.of(plain, true);
            case "number" -> quantities.of(plain, false);
            case "boolean" -> NODES.booleanNode(affirmed(hint.spoken()));
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(words.of(plain, hint));
        };
    }

    /// The type that is stated, the first but null where there are several; else the one that the keywords betray.
    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asString)
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        if (type.isString()) {
            return type.asString();
        }
        if (schema.has("properties") || schema.has("required") || schema.has("additionalProperties")) {
            return "object";
        }
        if (schema.has("items") || schema.has("prefixItems")) {
            return "array";
        }
        return schema.has("minimum") || schema.has("maximum") || schema.has("multipleOf") ? "number" : "string";
    }

    /// The one of the values listed that the message mentions.
    private Optional<JsonNode> chosen(JsonNode schema) {
        var values = schema.path("enum").valueStream().toList();
        var said = clues.mentioned(values.stream().map(JsonNode::asString).toList());
        return said.flatMap(text ->
                values.stream().filter(value -> value.asString().equals(text)).findFirst());
    }

    private boolean affirmed(String words) {
        return clues.matching(Pattern.compile(
                        "\\b(no|not|without|never|don't|isn't)\\b[^.!?]{0,12}" + Pattern.quote(words),
                        Pattern.CASE_INSENSITIVE))
                .isEmpty();
    }
}
