package dev.ganglion.workersai.wire.account;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Call;
import dev.ganglion.net.Multipart;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.account.TokenOwner;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.Place;
import dev.ganglion.workersai.wire.Signature;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Addresses calls of an account's endpoints and signs them.
public final class Endpoint {
    private final Connection connection;

    /// Of the account that `connection` names, without the gateway that it may lead through.
    public Endpoint(Connection connection) {
        this.connection = connection;
    }

    /// Reads `…/ai/{path}`.
    public Call get(String path, Map<String, String> query) throws WorkersAiException {
        return Call.get(URI.create(ai(path) + Place.query(query)), Signature.of(connection, ""));
    }

    /// Sends JSON to `…/ai/{path}`.
    public Call post(String path, JsonNode body) throws WorkersAiException {
        return json(ai(path), body);
    }

    /// Sends a form to `…/ai/{path}`.
    public Call post(String path, Multipart form) throws WorkersAiException {
        return new Call(
                "POST",
                URI.create(ai(path)),
                Signature.of(connection, form.contentType()),
                form.body(),
                Call.Reply.WHOLE);
    }

    /// Lists the models of a server that speaks OpenAI's protocol.
    public Call compatibleModels() throws WorkersAiException {
        return Call.get(URI.create(Place.server(connection) + "/models"), Signature.of(connection, ""));
    }

    /// Asks what the service knows of the token.
    public Call verify(TokenOwner owner) throws WorkersAiException {
        String before = switch (owner) {
            case USER -> Place.api(connection) + "/user";
            case ACCOUNT -> Place.account(connection);
        };
        return Call.get(URI.create(before + "/tokens/verify"), Signature.of(connection, ""));
    }

    /// Sends a query to the analytics.
    public Call graphql(JsonNode query) throws WorkersAiException {
        return json(Place.api(connection) + "/graphql", query);
    }

    private String ai(String path) throws WorkersAiException {
        return Place.account(connection) + "/ai/" + path;
    }

    private Call json(String uri, JsonNode body) throws WorkersAiException {
        return new Call(
                "POST",
                URI.create(uri),
                Signature.of(connection, Signature.JSON),
                BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)),
                Call.Reply.WHOLE);
    }
}
