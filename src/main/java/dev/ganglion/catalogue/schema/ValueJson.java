package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values of a form as JSON.
public final class ValueJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonNodeFactory NODES = MAPPER.getNodeFactory();

    private ValueJson() {}

    /// The body that says these values: a name with a dot is a field within an object.
    public static ObjectNode object(Values values) {
        ObjectNode body = NODES.objectNode();
        values.byName().forEach((name, value) -> node(value).ifPresent(node -> put(body, name, node)));
        return body;
    }

    /// The same as plain Java values, as the requests of the client take them.
    public static Map<String, Object> plain(Values values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        object(values).propertyStream().forEach(field -> plain.put(field.getKey(), plain(field.getValue())));
        return plain;
    }

    private static Object plain(JsonNode node) {
        return node.isNumber() ? node.numberValue() : MAPPER.convertValue(node, Object.class);
    }

    /// The names come in order, so an object is there before the fields within it.
    private static void put(ObjectNode body, String path, JsonNode node) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            body.set(path, node);
            return;
        }
        String outer = path.substring(0, dot);
        ObjectNode inner = body.path(outer) instanceof ObjectNode known ? known : body.putObject(outer);
        inner.set(path.substring(dot + 1), node);
    }

    /// Empty for JSON that cannot be read, which only a file edited by hand holds.
    static Optional<JsonNode> node(Value value) {
        return switch (value) {
            case Value.Numeral(BigDecimal number) -> Optional.of(number(number));
            case Value.Text(String text) -> Optional.of(NODES.stringNode(text));
            case Value.Truth(boolean on) -> Optional.of(NODES.booleanNode(on));
            case Value.Texts(List<String> texts) -> Optional.of(array(texts));
            case Value.Json(String text) -> tree(text);
        };
    }

    /// A whole number is written without a point, for some services take nothing else.
    private static JsonNode number(BigDecimal number) {
        return number.scale() <= 0 ? NODES.numberNode(number.toBigIntegerExact()) : NODES.numberNode(number);
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /// The value that a schema or a file states; empty for null and what is missing.
    static Optional<Value> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(new Value.Text(node.stringValue()));
            case BOOLEAN -> Optional.of(new Value.Truth(node.booleanValue()));
            case NUMBER -> decimal(node).map(Value.Numeral::new);
            case ARRAY ->
                Optional.of(
                        !node.isEmpty() && node.valueStream().allMatch(JsonNode::isString)
                                ? new Value.Texts(node.valueStream()
                                        .map(JsonNode::stringValue)
                                        .toList())
                                : new Value.Json(node.toString()));
            case OBJECT -> Optional.of(new Value.Json(node.toString()));
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    /// A number that can be reckoned with; empty for one of absurd size.
    static Optional<BigDecimal> decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValueOpt().filter(Value.Numeral::sane) : Optional.empty();
    }

    static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
