package dev.ganglion.storage.gallery;

import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a picture was drawn from as JSON, both ways: in a column and in the picture's file. A file may
/// come from anybody, so that nothing in it is believed before it is read.
public final class RecallJson {
    /// Marks JSON that the user wrote, so that it comes back as it was written.
    private static final String WRITTEN = "$json";

    /// No form has more of anything.
    private static final int MOST = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonNodeFactory NODES = JSON.getNodeFactory();

    private RecallJson() {}

    /// All of it.
    static ObjectNode whole(Recall recall) {
        ObjectNode json = NODES.objectNode().put("model", recall.model()).put("prompt", recall.prompt());
        json.setAll(form(recall));
        return json;
    }

    /// All but what has columns of its own.
    public static ObjectNode form(Recall recall) {
        ObjectNode json = NODES.objectNode();
        ObjectNode values = json.putObject("parameters");
        recall.form().values().byName().forEach((name, value) -> values.set(name, node(value)));
        if (!recall.form().extra().isBlank()) {
            json.put("extra", recall.form().extra());
        }
        if (!recall.references().isEmpty()) {
            ArrayNode references = json.putArray("references");
            recall.references().forEach(references::add);
        }
        recall.mask().ifPresent(mask -> json.put("mask", mask));
        return json;
    }

    /// Empty for what [#whole] did not write.
    static Optional<Recall> whole(String text) {
        return object(text)
                .filter(json -> json.path("model").isString())
                .map(json -> recall(
                        json.path("model").asString(), json.path("prompt").asString(""), json));
    }

    /// Empty for what [#form] did not write.
    public static Optional<Recall> form(String text, String model, String prompt) {
        return object(text).map(json -> recall(model, prompt, json));
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Recall recall(String model, String prompt, JsonNode json) {
        Values values = Values.NONE;
        for (var entry :
                json.path("parameters").properties().stream().limit(MOST).toList()) {
            Optional<Value> value = value(entry.getValue());
            if (value.isPresent()) {
                values = values.with(entry.getKey(), value.get());
            }
        }
        List<String> references = json.path("references")
                .valueStream()
                .filter(JsonNode::isString)
                .limit(MOST)
                .map(JsonNode::stringValue)
                .toList();
        Optional<String> mask =
                Optional.of(json.path("mask")).filter(JsonNode::isString).map(JsonNode::stringValue);
        return new Recall(model, prompt, new Filled(values, json.path("extra").asString("")), references, mask);
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Numeral(BigDecimal number) -> NODES.numberNode(number);
            case Value.Text(String text) -> NODES.stringNode(text);
            case Value.Truth(boolean on) -> NODES.booleanNode(on);
            case Value.Texts(List<String> texts) -> {
                ArrayNode array = NODES.arrayNode();
                texts.forEach(array::add);
                yield array;
            }
            case Value.Json(String text) -> NODES.objectNode().put(WRITTEN, text);
        };
    }

    private static Optional<Value> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(new Value.Text(node.stringValue()));
            case BOOLEAN -> Optional.of(new Value.Truth(node.booleanValue()));
            case NUMBER -> node.decimalValueOpt().filter(Value.Numeral::sane).map(Value.Numeral::new);
            case ARRAY ->
                Optional.of(new Value.Texts(node.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()));
            case OBJECT -> written(node.path(WRITTEN));
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    /// Only JSON that can be read.
    private static Optional<Value> written(JsonNode text) {
        try {
            return text.isString() && !JSON.readTree(text.stringValue()).isMissingNode()
                    ? Optional.of(new Value.Json(text.stringValue()))
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
