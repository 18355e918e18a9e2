package dev.ganglion.task;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a call gave, as a program reads it: names in snake case, what is unknown is null.
public final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ResultJson() {}

    /// The record or list `value`, indented.
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
