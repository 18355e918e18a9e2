package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// How a state is written.
enum StateForm {
    TEXT,
    JSON;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return Texts.text("decide.form." + id());
    }

    /// What is sent; empty where it is blank, or no JSON of a kind that is taken.
    Optional<JsonNode> state(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        return switch (this) {
            case TEXT -> Optional.of(StringNode.valueOf(written));
            case JSON -> read(written).filter(json -> json.isObject() || json.isArray() || json.isString());
        };
    }

    private static Optional<JsonNode> read(String written) {
        try {
            return Optional.of(MAPPER.readTree(written));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
