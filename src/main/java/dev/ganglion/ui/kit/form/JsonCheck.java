package dev.ganglion.ui.kit.form;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that someone types.
final class JsonCheck {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int LONGEST_REASON = 140;

    /// What came of it.
    sealed interface Result {
        /// JSON.
        record Good(JsonNode json) implements Result {}

        /// No JSON, as is seen at that place; both count from one.
        record Bad(int line, int column, String reason) implements Result {}
    }

    private JsonCheck() {}

    static Result read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isMissingNode() ? new Result.Bad(1, 1, "nothing is here") : new Result.Good(json);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            int line = place == null ? 1 : Math.max(1, place.getLineNr());
            int column = place == null ? 1 : Math.max(1, place.getColumnNr());
            return new Result.Bad(line, column, reason(broken.getOriginalMessage()));
        }
    }

    /// The fields of an object as plain Java values.
    static Map<String, Object> plain(JsonNode object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        object.propertyStream().forEach(field -> plain.put(field.getKey(), plainOne(field.getValue())));
        return plain;
    }

    private static Object plainOne(JsonNode node) {
        return node.isNull() ? node : MAPPER.convertValue(node, Object.class);
    }

    /// The parser's words without what only programmers need: codes of letters, and all that might have come instead.
    private static String reason(String message) {
        String line = message.lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\(code \\d+[^)]*\\)", "")
                .replaceAll(":? ?(was expecting|expected a) .*", "");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + '…';
    }
}
