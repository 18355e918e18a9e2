package dev.ganglion.cli.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// JSON that a person wrote. Numbers keep every digit.
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /// Reads the whole of `text`.
    ///
    /// @param where whose text it is, as the beginning of a sentence
    public static JsonNode read(String text, String where) throws Misuse {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.isMissingNode()) {
                throw new Misuse(where + " is not JSON: it is empty.");
            }
            return json;
        } catch (JacksonException e) {
            throw new Misuse(where + " is not JSON: " + e.getOriginalMessage() + ".");
        }
    }

    /// Fields written as `name=value`, in their order. A value that is not JSON is a plain string.
    public static Map<String, JsonNode> fields(List<String> settings) throws Misuse {
        return fields("--set", settings);
    }

    /// The same of another option than `--set`.
    public static Map<String, JsonNode> fields(String option, List<String> settings) throws Misuse {
        var fields = new LinkedHashMap<String, JsonNode>();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            if (sign < 1) {
                throw new Misuse(option + " takes NAME=VALUE, which '" + setting + "' is not.");
            }
            String name = setting.substring(0, sign).strip();
            if (fields.put(name, value(setting.substring(sign + 1))) != null) {
                throw new Misuse(option + " " + name + " is given more than once.");
            }
        }
        return fields;
    }

    /// The same as strings, numbers, booleans, lists and maps.
    public static Object plain(JsonNode json) {
        return MAPPER.treeToValue(json, Object.class);
    }

    private static JsonNode value(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isMissingNode() ? StringNode.valueOf(text) : json;
        } catch (JacksonException e) {
            return StringNode.valueOf(text);
        }
    }
}
