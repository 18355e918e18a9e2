package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Call;
import dev.ganglion.workersai.Connection;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Addresses a call and signs it, and refuses what would show the token to a network.
public final class Address {
    private static final String BARE = "-._~@";

    private Address() {}

    /// A call of `…/accounts/{account}/ai/run/{model}`, the slashes of the model bare.
    public static Call run(Connection connection, String model, JsonNode body) throws WorkersAiException {
        URI base = checked(connection.base());
        check("account", connection.account());
        check("model", model);
        return new Call(
                "POST",
                URI.create(base + "/accounts/" + encode(connection.account(), "") + "/ai/run/" + encode(model, "/")),
                Map.of("Authorization", "Bearer " + secret(connection), "Content-Type", "application/json"),
                BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)),
                body.path("stream").asBoolean(false) ? Call.Reply.STREAMED : Call.Reply.WHOLE);
    }

    private static URI checked(URI base) throws WorkersAiException {
        String host = base.getHost();
        if (host == null || base.getRawQuery() != null || base.getRawFragment() != null || base.getUserInfo() != null) {
            throw invalid("base", "The address must look like " + Connection.CLOUDFLARE + ".");
        }
        if ("https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && loopback(host))) {
            return base;
        }
        throw invalid(
                "base", "The token would travel unencrypted: use https, or http only to this computer (127.0.0.1).");
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static void check(String what, String value) throws WorkersAiException {
        if (value.isBlank()) {
            throw invalid(what, "No " + what + " is given.");
        }
        if (Arrays.stream(value.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."))) {
            throw invalid(what, "This cannot be the name of a model or an account.");
        }
    }

    private static String encode(String value, String alsoBare) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || (BARE + alsoBare).indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append("%%%02X".formatted((int) letter));
            }
        }
        return encoded.toString();
    }

    /// The token, unless it cannot be one: the HTTP client would quote it in its complaint.
    private static String secret(Connection connection) throws WorkersAiException {
        String secret = connection.token().secret();
        if (!secret.isEmpty() && secret.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            return secret;
        }
        throw new WorkersAiException(new Failure.Unauthorised(new ServiceError(
                OptionalInt.empty(), OptionalInt.empty(), "This cannot be a token: it is empty or has odd letters.")));
    }

    private static WorkersAiException invalid(String path, String reason) {
        return new WorkersAiException(new Failure.InvalidInput(path, reason, ServiceError.NONE));
    }
}
