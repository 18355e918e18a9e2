package dev.ganglion.workersai.wire;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The frame that the API puts around results and errors.
public final class Envelope {
    /// One entry of `errors`.
    public record Said(OptionalInt code, String message) {}

    /// How a run through a gateway ended, `Completed` or `Failed`.
    private static final String STATE = "state";

    private Envelope() {}

    /// Whether it says that the call failed, whatever its status.
    public static boolean failed(JsonNode body) {
        JsonNode success = body.path("success");
        return (success.isBoolean() && !success.booleanValue())
                || !body.path("errors").isEmpty()
                || says(body.path("error"))
                || inside(body).path(STATE).asString("").equals("Failed");
    }

    private static boolean says(JsonNode error) {
        return (error.isContainer() && !error.isEmpty())
                || (error.isString() && !error.stringValue().isBlank());
    }

    /// What is inside, or the body itself when it has no frame. Around a reply that came by a gateway there may be a
    /// second one, which says how the run ended.
    public static JsonNode result(JsonNode body) {
        JsonNode inside = inside(body);
        return inside.path(STATE).asString("").equals("Completed") && inside.has("result")
                ? inside.path("result")
                : inside;
    }

    private static JsonNode inside(JsonNode body) {
        return body.path("success").isBoolean() && body.has("result") ? body.path("result") : body;
    }

    /// The errors, which may be an array, one object, or the `error` of other APIs and of gateways.
    public static List<Said> errors(JsonNode body) {
        return Stream.of(body.path("errors"), body.path("error"), inside(body).path("error"))
                .map(Envelope::said)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Said> said(JsonNode errors) {
        if (errors.isArray()) {
            return errors.valueStream().map(Envelope::one).toList();
        }
        return says(errors) ? List.of(one(errors)) : List.of();
    }

    private static Said one(JsonNode error) {
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
