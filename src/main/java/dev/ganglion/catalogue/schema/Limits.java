package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.form.Bounds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The limits that a schema states, as far as they make sense.
final class Limits {
    /// How far within an end that does not belong to it a number with decimals stays.
    private static final BigDecimal INSIDE = new BigDecimal("0.001");

    /// Words that tell of a type where none is stated.
    private static final Map<String, List<String>> HINTS = Map.of(
            "object", List.of("properties", "additionalProperties", "minProperties"),
            "array", List.of("items", "minItems", "maxItems", "prefixItems"),
            "string", List.of("minLength", "maxLength", "pattern", "format"),
            "number", List.of("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"));

    private Limits() {}

    /// The type that the other words of a schema are about, where they are about one.
    static Optional<String> hint(JsonNode schema) {
        List<String> hinted = HINTS.entrySet().stream()
                .filter(hint -> hint.getValue().stream().anyMatch(schema::has))
                .map(Map.Entry::getKey)
                .toList();
        return hinted.size() == 1 ? Optional.of(hinted.getFirst()) : Optional.empty();
    }

    static Bounds number(JsonNode schema) {
        boolean whole = schema.path("type").asString("").equals("integer");
        BigDecimal inside = whole ? BigDecimal.ONE : INSIDE;
        return Bounds.stated(
                end(schema, "minimum", "exclusiveMinimum")
                        .map(end -> end.open() ? end.at().add(inside) : end.at()),
                end(schema, "maximum", "exclusiveMaximum")
                        .map(end -> end.open() ? end.at().subtract(inside) : end.at()));
    }

    static Bounds count(JsonNode schema, String least, String most) {
        return Bounds.stated(natural(schema.path(least)), natural(schema.path(most)));
    }

    /// @param open whether the end itself does not belong to it
    private record End(BigDecimal at, boolean open) {}

    /// Older schemas say with a flag what newer ones say with a number of its own.
    private static Optional<End> end(JsonNode schema, String inclusive, String exclusive) {
        boolean flagged = schema.path(exclusive).asBoolean(false);
        return ValueJson.decimal(schema.path(exclusive))
                .map(at -> new End(at, true))
                .or(() -> ValueJson.decimal(schema.path(inclusive)).map(at -> new End(at, flagged)));
    }

    private static Optional<BigDecimal> natural(JsonNode node) {
        return ValueJson.decimal(node).filter(number -> number.signum() >= 0);
    }
}
