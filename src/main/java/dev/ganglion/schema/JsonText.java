package dev.ganglion.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON.
public final class JsonText {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final int LONGEST_REASON = 140;

    /// What came of reading.
    public sealed interface Result {
        /// JSON.
        record Good(JsonNode json) implements Result {}

        /// No JSON, as is seen at that place.
        record Bad(Place place, String reason) implements Result {}
    }

    private JsonText() {}

    public static Result read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isMissingNode() ? new Result.Bad(Place.START, Words.of("nothing")) : new Result.Good(json);
        } catch (JacksonException broken) {
            var location = broken.getLocation();
            return new Result.Bad(location == null ? Place.START : Place.of(location), reason(broken));
        }
    }

    /// The same JSON laid out over lines; any other text as it is.
    public static String pretty(String text) {
        return read(text) instanceof Result.Good(JsonNode json) ? write(json) : text;
    }

    /// The fields of an object as plain Java values.
    public static Map<String, Object> plain(JsonNode object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        object.propertyStream().forEach(field -> plain.put(field.getKey(), plainOne(field.getValue())));
        return plain;
    }

    private static Object plainOne(JsonNode node) {
        return node.isNull() ? node : MAPPER.convertValue(node, Object.class);
    }

    static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    /// Where each value of a JSON text begins, by its pointer.
    static Map<String, Place> places(String text) {
        Map<String, Place> places = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() || token.isStructStart()) {
                    places.put(pointer(parser, token), Place.of(parser.currentTokenLocation()));
                }
            }
        }
        return places;
    }

    private static String pointer(JsonParser parser, JsonToken token) {
        var context = parser.streamReadContext();
        return (token.isStructStart() ? context.getParent() : context)
                .pathAsPointer()
                .toString();
    }

    /// The parser's words without what only programmers need.
    private static String reason(JacksonException broken) {
        String line = String.valueOf(broken.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\(code \\d+[^)]*\\)", "")
                .replaceAll(":? ?\\b(was expecting|expected)\\b.*", "");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + '…';
    }
}
