package dev.ganglion.sandbox.value;

import dev.ganglion.sandbox.text.Clues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Numbers for fields: the next one of the message that keeps to the bounds, else one that does.
record Quantities(Clues clues) {
    JsonNode of(JsonNode schema, boolean whole) throws Unsatisfiable {
        var said = evident(schema, whole);
        return said.isPresent() ? said.get() : json(standard(schema, whole), whole);
    }

    Optional<JsonNode> evident(JsonNode schema, boolean whole) {
        return clues.number(number -> fits(number, schema, whole)).map(number -> json(number, whole));
    }

    private static JsonNode json(BigDecimal number, boolean whole) {
        var nodes = JsonNodeFactory.instance;
        if (whole || number.stripTrailingZeros().scale() <= 0) {
            var integer = number.toBigInteger();
            return integer.bitLength() < 63 ? nodes.numberNode(integer.longValue()) : nodes.numberNode(integer);
        }
        return nodes.numberNode(number);
    }

    private static boolean fits(BigDecimal number, JsonNode schema, boolean whole) {
        boolean integral = number.stripTrailingZeros().scale() <= 0;
        return (integral || !whole)
                && bound(schema, "minimum")
                        .filter(min -> number.compareTo(min) < 0)
                        .isEmpty()
                && bound(schema, "maximum")
                        .filter(max -> number.compareTo(max) > 0)
                        .isEmpty()
                && bound(schema, "exclusiveMinimum")
                        .filter(min -> number.compareTo(min) <= 0)
                        .isEmpty()
                && bound(schema, "exclusiveMaximum")
                        .filter(max -> number.compareTo(max) >= 0)
                        .isEmpty()
                && bound(schema, "multipleOf")
                        .filter(step -> number.remainder(step).signum() != 0)
                        .isEmpty();
    }

    /// Something near the lower bound: the first that fits of a few steps from it.
    private static BigDecimal standard(JsonNode schema, boolean whole) throws Unsatisfiable {
        var step = bound(schema, "multipleOf").filter(each -> each.signum() > 0).orElse(BigDecimal.ONE);
        var low = bound(schema, "minimum").or(() -> bound(schema, "exclusiveMinimum"));
        var high = bound(schema, "maximum").or(() -> bound(schema, "exclusiveMaximum"));
        var start = low.or(() -> high.map(max -> max.min(BigDecimal.ONE))).orElse(BigDecimal.ONE);
        var first = start.divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (int i = -1; i <= 2; i++) {
            var candidate = first.add(step.multiply(BigDecimal.valueOf(i)));
            if (fits(candidate, schema, whole)) {
                return candidate;
            }
        }
        if (!whole && low.isPresent() && high.isPresent()) {
            var middle = low.get().add(high.get()).divide(BigDecimal.TWO, 9, RoundingMode.HALF_UP);
            if (fits(middle, schema, false)) {
                return middle.stripTrailingZeros();
            }
        }
        throw new Unsatisfiable("no number fits " + schema);
    }

    private static Optional<BigDecimal> bound(JsonNode schema, String name) {
        return schema.path(name).isNumber() ? Optional.of(schema.path(name).decimalValue()) : Optional.empty();
    }
}
