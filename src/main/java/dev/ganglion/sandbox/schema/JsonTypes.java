package dev.ganglion.sandbox.schema;

import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// JSON Schema's names for what a value is.
final class JsonTypes {
    private JsonTypes() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NUMBER -> isInteger(value) ? "integer" : "number";
            case NULL, MISSING, BINARY -> "null";
        };
    }

    static boolean fits(JsonNode value, Collection<String> types) {
        var type = of(value);
        return types.isEmpty() || types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    /// The service's words for a value of the wrong type.
    static String mismatch(String path, JsonNode value, Collection<String> types) {
        return "Type mismatch of '%s', '%s' not in %s".formatted(path, of(value), quoted(types));
    }

    static String quoted(Collection<String> words) {
        return words.stream().sorted().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }

    /// Whether a number is within what a double can hold.
    static boolean isFinite(JsonNode number) {
        return number.isIntegralNumber() || Double.isFinite(number.doubleValue());
    }

    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber() || (isFinite(value) && value.doubleValue() % 1 == 0);
    }
}
