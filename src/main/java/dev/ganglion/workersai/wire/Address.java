package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Call;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.speech.LiveRequest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Addresses a call of a model and signs it. Through a gateway it goes by the form that the connection chose.
public final class Address {
    private static final String COMPLETIONS = "chat/completions";

    private static final String NO_GATEWAY =
            "Listening live goes through an AI Gateway: choose a connection that has one, or make one.";

    private Address() {}

    /// A call of `…/ai/run/{model}`, the slashes of the model bare, or of what stands for that at the gateway.
    public static Call run(Connection connection, String model, JsonNode body) throws WorkersAiException {
        return run(connection, model, new Payload.Json(body));
    }

    /// The same, whatever it carries. What is no JSON has its own address even where the gateway wants the model in
    /// the body. A server that speaks OpenAI's protocol runs nothing this way.
    public static Call run(Connection connection, String model, Payload payload) throws WorkersAiException {
        if (payload instanceof Payload.Compatible(String endpoint, JsonNode body)) {
            return openAi(connection, endpoint, body);
        }
        String named = Place.model(model);
        Optional<Gateway> gateway = connection.gateway();
        if (gateway.isEmpty()) {
            return post(connection, Place.account(connection) + "/ai/run/" + named, payload);
        }
        return switch (gateway.get().form()) {
            case PROVIDER, OPENAI, UNIFIED ->
                post(connection, Place.gateway(connection, gateway.get()) + "/workers-ai/" + named, payload);
            case PROVIDER_RUN ->
                post(connection, Place.gateway(connection, gateway.get()) + "/workers-ai/run/" + named, payload);
            case API -> post(connection, Place.account(connection) + "/ai/run/" + named, payload);
            case API_RUN ->
                payload instanceof Payload.Json(JsonNode body)
                        ? post(connection, Place.account(connection) + "/ai/run", wrapped(model, body))
                        : post(connection, Place.account(connection) + "/ai/run/" + named, payload);
        };
    }

    /// A call of a model that chats: as [#run], but by the forms for chats where the gateway's is one and the body
    /// has messages. A server that speaks OpenAI's protocol takes chats by its one endpoint for them.
    public static Call chat(Connection connection, String model, JsonNode body) throws WorkersAiException {
        if (connection.speaks() == Speaks.OPENAI && body instanceof ObjectNode chat) {
            return openAi(connection, COMPLETIONS, counting(chat.deepCopy().put("model", model)));
        }
        boolean byOpenAi = connection
                .gateway()
                .map(Gateway::form)
                .filter(form -> form == GatewayForm.OPENAI || form == GatewayForm.UNIFIED)
                .isPresent();
        return byOpenAi && body instanceof ObjectNode chat && chat.has("messages")
                ? openAi(connection, COMPLETIONS, counting(chat.deepCopy().put("model", model)))
                : run(connection, model, body);
    }

    /// A call of an endpoint of the OpenAI-compatible API, such as `chat/completions`, whose body names the model.
    public static Call openAi(Connection connection, String endpoint, JsonNode body) throws WorkersAiException {
        if (connection.speaks() == Speaks.OPENAI) {
            return post(connection, Place.server(connection) + "/" + endpoint, body);
        }
        Optional<Gateway> gateway = connection.gateway();
        if (gateway.isEmpty() || gateway.get().form().byApi()) {
            return post(connection, Place.account(connection) + "/ai/v1/" + endpoint, body);
        }
        String before = Place.gateway(connection, gateway.get());
        return gateway.get().form() == GatewayForm.UNIFIED && endpoint.equals(COMPLETIONS)
                ? post(connection, before + "/compat/" + endpoint, ofProvider((ObjectNode) body))
                : post(connection, before + "/workers-ai/v1/" + endpoint, body);
    }

    /// A call of `…/ai/run/{model}` that queues the requests of the body, or asks after them. Never through a gateway,
    /// which knows no queue.
    public static Call queue(Connection connection, String model, JsonNode body) throws WorkersAiException {
        String uri = Place.account(connection) + "/ai/run/" + Place.model(model) + "?queueRequest=true";
        return new Call(
                "POST", URI.create(uri), Signature.of(connection, Signature.JSON), bytes(body), Call.Reply.WHOLE);
    }

    /// A WebSocket to a model that listens live. There is one at gateways only: no address of the API
    /// itself is known. The sandbox stands for any gateway.
    public static Call live(Connection connection, LiveRequest request) throws WorkersAiException {
        Gateway gateway = liveGateway(connection);
        Map<String, Object> query = new HashMap<>(request.parameters());
        query.put("model", request.model());
        query.put("encoding", "linear16");
        query.put("sample_rate", request.sampleRate());
        String uri = Place.gateway(connection, gateway) + "/workers-ai?" + Parameters.query(query);
        return new Call(
                "GET",
                URI.create(uri.replaceFirst("^http", "ws")),
                Signature.toGateway(connection, gateway),
                BodyPublishers.noBody(),
                Call.Reply.STREAMED,
                Optional.empty());
    }

    private static Gateway liveGateway(Connection connection) throws WorkersAiException {
        if (connection.simulated()) {
            String id = connection.gateway().map(Gateway::id).orElse("default");
            return Gateway.named(id).at(connection.base().resolve("/v1"));
        }
        boolean elsewhere = !connection.base().equals(Connection.CLOUDFLARE);
        return connection
                .gateway()
                .filter(given -> !(elsewhere && given.form().byApi()))
                .orElseThrow(() ->
                        new WorkersAiException(new Failure.InvalidInput("gateway", NO_GATEWAY, ServiceError.NONE)));
    }

    /// Asks for the usage at the end of a stream, which that endpoint sends to those who ask only.
    private static ObjectNode counting(ObjectNode chat) {
        if (chat.path("stream").asBoolean(false)) {
            chat.withObject("/stream_options").put("include_usage", true);
        }
        return chat;
    }

    private static ObjectNode wrapped(String model, JsonNode body) {
        ObjectNode wrapped = Json.MAPPER.createObjectNode().put("model", model);
        wrapped.set("input", body);
        return wrapped;
    }

    private static ObjectNode ofProvider(ObjectNode body) {
        return body.deepCopy().put("model", "workers-ai/" + body.path("model").asString(""));
    }

    private static Call post(Connection connection, String uri, JsonNode body) throws WorkersAiException {
        return post(connection, uri, new Payload.Json(body));
    }

    private static Call post(Connection connection, String uri, Payload payload) throws WorkersAiException {
        return new Call(
                "POST",
                URI.create(uri + payload.query()),
                Signature.toModel(connection, payload.type()),
                payload.bytes(),
                payload.streamed() ? Call.Reply.STREAMED : Call.Reply.WHOLE);
    }

    private static BodyPublisher bytes(JsonNode body) {
        return BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
    }
}
