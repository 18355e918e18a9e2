package dev.ganglion.workersai.wire;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the service writes it: numbers keep their digits, strings may be long.
public final class Json {
    private static final int LONGEST_STRING = 64 << 20;
    private static final int MOST_PLACES = 100;

    /// Reads and writes all JSON of the client.
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /// The tree of one JSON value, empty when the bytes hold anything else.
    public static Optional<JsonNode> tree(byte[] bytes, int from, int length) {
        try {
            JsonNode tree = MAPPER.readTree(bytes, from, length);
            return Optional.of(tree).filter(node -> !node.isMissingNode());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// The same for text.
    public static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// The text of a string, number or boolean as it was written; empty for anything else.
    public static Optional<String> scalar(JsonNode node) {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        if (node.isNumber()) {
            return Optional.of(node.isIntegralNumber() ? node.asString() : digits(node.decimalValue()));
        }
        return node.isBoolean() ? Optional.of(node.asString()) : Optional.empty();
    }

    /// Without an exponent, unless that would be a flood of zeros.
    private static String digits(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_PLACES ? number.toString() : number.toPlainString();
    }
}
