package dev.ganglion.schema;

import com.networknt.schema.Error;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What is wrong, in words.
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.ganglion.schema.words", Locale.ROOT);
    private static final int MOST_CHOICES = 12;

    private Words() {}

    static String of(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    static String of(Error error) {
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "type" -> of("type", types(error.getSchemaNode()), kind(error.getInstanceNode()));
            case "required", "additionalProperties", "unevaluatedProperties" -> of(keyword, error.getProperty());
            case "enum" -> of(keyword, choices(error.getSchemaNode()));
            case "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minimum",
                    "maximum",
                    "pattern",
                    "const",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "format" -> of(keyword, shown(error.getSchemaNode()));
            default -> of("other", keyword, error.getMessage());
        };
    }

    private static String types(JsonNode types) {
        return types.isArray()
                ? types.valueStream().map(Words::shown).collect(Collectors.joining(of("or")))
                : shown(types);
    }

    private static String choices(JsonNode choices) {
        return choices.valueStream().limit(MOST_CHOICES).map(JsonNode::toString).collect(Collectors.joining(", "))
                + (choices.size() > MOST_CHOICES ? ", …" : "");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
        };
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
