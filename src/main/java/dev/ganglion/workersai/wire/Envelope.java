package dev.ganglion.workersai.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// The frame that the API puts around results and errors.
public final class Envelope {
    /// One entry of `errors`.
    public record Said(OptionalInt code, String message) {}

    private Envelope() {}

    /// Whether it says that the call failed, whatever its status.
    public static boolean failed(JsonNode body) {
        JsonNode success = body.path("success");
        return (success.isBoolean() && !success.booleanValue())
                || !body.path("errors").isEmpty()
                || says(body.path("error"));
    }

    private static boolean says(JsonNode error) {
        return (error.isObject() && !error.isEmpty())
                || (error.isString() && !error.stringValue().isBlank());
    }

    /// What is inside, or the body itself when it has no frame.
    public static JsonNode result(JsonNode body) {
        return body.path("success").isBoolean() && body.has("result") ? body.path("result") : body;
    }

    /// The errors, which may be an array, one object, or the `error` of other APIs.
    public static List<Said> errors(JsonNode body) {
        List<Said> all = new ArrayList<>();
        JsonNode errors = body.path("errors");
        if (errors.isArray()) {
            errors.forEach(each -> all.add(said(each)));
        } else if (!errors.isEmpty() || errors.isString()) {
            all.add(said(errors));
        }
        if (all.isEmpty() && says(body.path("error"))) {
            all.add(said(body.path("error")));
        }
        return all;
    }

    private static Said said(JsonNode error) {
        if (!error.isObject()) {
            return new Said(OptionalInt.empty(), error.asString(""));
        }
        JsonNode code = error.path("code");
        int number = code.asInt(-1);
        return new Said(
                number < 0 ? OptionalInt.empty() : OptionalInt.of(number),
                error.path("message").asString(""));
    }
}
