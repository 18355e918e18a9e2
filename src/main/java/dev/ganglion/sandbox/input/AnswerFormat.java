package dev.ganglion.sandbox.input;

import tools.jackson.databind.JsonNode;

/// What form an answer is asked to have.
public sealed interface AnswerFormat {
    /// Prose, or whatever else the message asks for.
    record Free() implements AnswerFormat {}

    /// A JSON object of any shape.
    record AnyObject() implements AnswerFormat {}

    /// A JSON value that a schema allows.
    record Fitting(JsonNode schema) implements AnswerFormat {}

    /// Reads `response_format`, or `text.format` of the Responses form, or `guided_json` of some older models.
    static AnswerFormat of(JsonNode body) {
        var guided = body.path("guided_json");
        if (guided.isObject()) {
            return new Fitting(guided);
        }
        var format = body.has("input") ? body.path("text").path("format") : body.path("response_format");
        return switch (format.path("type").asString("")) {
            case "json_object" -> new AnyObject();
            case "json_schema" -> new Fitting(bare(format));
            default -> new Free();
        };
    }

    /// The schema itself: some wrap it in an object with a name, the Responses form names it beside.
    private static JsonNode bare(JsonNode format) {
        var stated = format.has("json_schema") ? format.path("json_schema") : format;
        return stated.path("schema").isObject() ? stated.path("schema") : stated;
    }
}
