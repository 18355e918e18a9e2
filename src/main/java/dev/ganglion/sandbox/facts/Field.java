package dev.ganglion.sandbox.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One input field of a model, as the catalogue states it.
///
/// @param types JSON types in lower case (`string`, `integer`, `number`, `boolean`, `array`, `object`, `null`)
/// @param values the strings allowed, empty where any is
/// @param contentTypes for `messages`: the types a message's content may have, empty where the catalogue is silent
public record Field(
        String name,
        Set<String> types,
        boolean required,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        int minLength,
        List<String> values,
        Set<String> contentTypes,
        OptionalInt standard) {
    /// The catalogue states no lower bound for limits, but no backend takes 0.
    private static final Optional<BigDecimal> AT_LEAST_ONE = Optional.of(BigDecimal.ONE);

    static Field of(JsonNode json) {
        return new Field(
                json.path("name").asString(),
                types(json.path("type").asString()),
                json.path("required").isBoolean() && json.path("required").booleanValue(),
                json.path("name").asString().startsWith("max_") ? AT_LEAST_ONE : decimal(json.path("min")),
                decimal(json.path("max")),
                json.path("minLength").asInt(0),
                json.path("enum").valueStream().map(JsonNode::asString).toList(),
                types(json.path("content_type").asString("")),
                json.path("default").isInt()
                        ? OptionalInt.of(json.path("default").intValue())
                        : OptionalInt.empty());
    }

    private static Optional<BigDecimal> decimal(JsonNode json) {
        return json.isNumber() ? Optional.of(json.decimalValue()) : Optional.empty();
    }

    /// Reads a notation such as `array<integer 0..255>|{body,contentType}|string(base64)`: alternatives stand outside
    /// the brackets, and braces are an object.
    static Set<String> types(String notation) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        int depth = 0;
        for (char c : (notation + "|").toCharArray()) {
            if (c == '{' && depth == 0 && name.isEmpty()) {
                name.append("object");
            }
            depth += "<{(".indexOf(c) >= 0 ? 1 : ">})".indexOf(c) >= 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                names.add(jsonType(name.toString()));
                name.setLength(0);
            } else if (depth == 0 && Character.isLetter(c)) {
                name.append(c);
            }
        }
        names.remove("");
        return Set.copyOf(names);
    }

    private static String jsonType(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("map") ? "object" : plain;
    }
}
