package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The headers that say who asks.
public final class Signature {
    /// The type of a JSON body.
    public static final String JSON = "application/json";

    private Signature() {}

    /// Of a request to the API with a body of `type`, or with none where that is empty. A server that asks for no token
    /// is sent none.
    public static Map<String, String> of(Connection connection, String type) throws WorkersAiException {
        Map<String, String> headers = new HashMap<>();
        if (connection.token().isPresent()) {
            headers.put("Authorization", "Bearer " + secret(connection.token().get()));
        }
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        return headers;
    }

    /// Of a request to a model, with what the gateway on its way is to know.
    static Map<String, String> toModel(Connection connection, String type) throws WorkersAiException {
        Map<String, String> headers = of(connection, type);
        if (connection.gateway().isPresent()) {
            Gateway gateway = connection.gateway().get();
            headers.putAll(GatewayHeaders.of(gateway.options()));
            if (gateway.form().byApi()) {
                headers.put("cf-aig-gateway-id", Place.segment("gateway", gateway.id()));
            }
            if (gateway.token().isPresent()) {
                headers.put(
                        "cf-aig-authorization",
                        "Bearer " + secret(gateway.token().get()));
            }
        }
        return headers;
    }

    /// Of a WebSocket to a gateway, which wants a token in its own header: the gateway's where it has one,
    /// else that of the account.
    static Map<String, String> toGateway(Connection connection, Gateway gateway) throws WorkersAiException {
        Map<String, String> headers = toModel(connection, "");
        headers.remove("cf-aig-gateway-id");
        Optional<Token> token = gateway.token().or(connection::token);
        if (token.isPresent()) {
            headers.put("cf-aig-authorization", "Bearer " + secret(token.get()));
        }
        return headers;
    }

    /// The token, unless it cannot be one: the HTTP client would quote it in its complaint.
    private static String secret(Token token) throws WorkersAiException {
        String secret = token.secret();
        if (!secret.isEmpty() && secret.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            return secret;
        }
        throw new WorkersAiException(new Failure.Unauthorised(new ServiceError(
                OptionalInt.empty(), OptionalInt.empty(), "This cannot be a token: it is empty or has odd letters.")));
    }
}
