package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Multipart;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a call carries to a model.
public sealed interface Payload {
    /// Its media type, as a header names it.
    default String type() throws WorkersAiException {
        return switch (this) {
            case Json _, Compatible _ -> Signature.JSON;
            case Raw raw -> checked(raw.mediaType);
            case Form form -> form.form.contentType();
        };
    }

    /// What follows the path of the address: nothing, or `?` and parameters.
    default String query() {
        return this instanceof Raw raw && !raw.parameters.isEmpty() ? "?" + Parameters.query(raw.parameters) : "";
    }

    /// Its bytes, to be read as often as it is sent.
    default BodyPublisher bytes() {
        return switch (this) {
            case Json json -> written(json.body);
            case Compatible compatible -> written(compatible.body);
            case Raw raw -> BodyPublishers.ofByteArray(raw.octets.toArray());
            case Form form -> form.form.body();
        };
    }

    /// Whether the reply was asked to come in pieces.
    default boolean streamed() {
        return this instanceof Json(JsonNode body)
                && (body.path("stream").asBoolean(false)
                        || body.path("input").path("stream").asBoolean(false));
    }

    /// The input of the model, written as JSON.
    record Json(JsonNode body) implements Payload {}

    /// The input of an endpoint of the OpenAI-compatible API, whose body names the model.
    record Compatible(String endpoint, JsonNode body) implements Payload {}

    /// Bytes that are the whole body.
    ///
    /// @param mediaType as a header names it
    /// @param parameters further parameters by name, which go into the query
    record Raw(String mediaType, Octets octets, Map<String, Object> parameters) implements Payload {
        public Raw {
            parameters = Map.copyOf(parameters);
        }
    }

    /// Fields and files.
    record Form(Multipart form) implements Payload {}

    private static BodyPublisher written(JsonNode body) {
        return BodyPublishers.ofByteArray(dev.ganglion.workersai.wire.Json.MAPPER.writeValueAsBytes(body));
    }

    /// `type`, unless it is none: it would break the line that it stands in.
    static String checked(String type) throws WorkersAiException {
        if (type.matches("[\\w.+-]+/[\\w.+-]+(; *[\\w-]+=[\\w.-]+)*")) {
            return type;
        }
        throw new WorkersAiException(new Failure.InvalidInput(
                "type", "This is no media type, such as audio/wav or image/png.", ServiceError.NONE));
    }
}
