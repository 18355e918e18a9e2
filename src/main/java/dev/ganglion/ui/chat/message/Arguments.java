package dev.ganglion.ui.chat.message;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The arguments of a call as they are shown.
///
/// @param text in lines, where they are JSON, else as the model wrote them; cut where they are very long
/// @param broken whether they are no JSON
record Arguments(String text, boolean broken) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int SHOWN = 20_000;
    private static final int TAIL = 2_000;

    static Arguments of(String written) {
        if (written.isBlank()) {
            return new Arguments("{}", false);
        }
        try {
            JsonNode json = MAPPER.readTree(written);
            return new Arguments(cut(json.toPrettyString()), !json.isObject());
        } catch (JacksonException broken) {
            return new Arguments(cut(written), true);
        }
    }

    /// Those of a call that is still being written: the last of them.
    static Arguments growing(String written) {
        int from = written.length() - TAIL;
        return new Arguments(from <= 0 ? written : "…" + written.substring(from), false);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
