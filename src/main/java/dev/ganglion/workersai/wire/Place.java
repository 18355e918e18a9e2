package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Gateway;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Where a request may go. Refuses an address that would show a token to a network, and names that lead elsewhere.
public final class Place {
    private static final String BARE = "-._~@";

    private Place() {}

    /// The API itself, what stands before `/accounts/…`. A server that speaks OpenAI's protocol has none.
    public static URI api(Connection connection) throws WorkersAiException {
        if (connection.speaks() == Speaks.OPENAI) {
            throw invalid("base", "This server speaks OpenAI's protocol, so that it takes chats and embeddings only.");
        }
        return server(connection);
    }

    /// What stands before the endpoints of a server, whatever it speaks.
    public static URI server(Connection connection) throws WorkersAiException {
        return checked(connection, connection.base(), Connection.CLOUDFLARE);
    }

    /// What stands before `/ai/…` of the account.
    public static String account(Connection connection) throws WorkersAiException {
        return api(connection) + "/accounts/" + segment("account", connection.account());
    }

    /// What stands before `/workers-ai/…` of the gateway.
    static String gateway(Connection connection, Gateway gateway) throws WorkersAiException {
        return checked(connection, gateway.base(), Gateway.CLOUDFLARE) + "/" + segment("account", connection.account())
                + "/" + segment("gateway", gateway.id());
    }

    /// A model as a part of a path, its slashes bare.
    public static String model(String model) throws WorkersAiException {
        check("model", model);
        return encode(model, "/");
    }

    /// One segment of a path; `what` names it in a complaint.
    public static String segment(String what, String value) throws WorkersAiException {
        check(what, value);
        return encode(value, "");
    }

    /// `?` and the pairs in their order, or nothing.
    public static String query(Map<String, String> pairs) {
        return pairs.isEmpty()
                ? ""
                : pairs.entrySet().stream()
                        .map(pair -> encode(pair.getKey(), "") + '=' + encode(pair.getValue(), ""))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static URI checked(Connection connection, URI base, URI example) throws WorkersAiException {
        String host = base.getHost();
        if (host == null || base.getRawQuery() != null || base.getRawFragment() != null || base.getUserInfo() != null) {
            throw invalid("base", "The address must look like " + example + ".");
        }
        boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        if (web && (connection.secrets().isEmpty() || Connection.isConfidential(base))) {
            return base;
        }
        throw invalid(
                "base", "The token would travel unencrypted: use https, or http only to this computer (127.0.0.1).");
    }

    private static void check(String what, String value) throws WorkersAiException {
        if (value.isBlank()) {
            throw invalid(what, "No " + what + " is given.");
        }
        if (Arrays.stream(value.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."))) {
            throw invalid(what, "This cannot be the name of a model, an account or a gateway.");
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

    private static WorkersAiException invalid(String path, String reason) {
        return new WorkersAiException(new Failure.InvalidInput(path, reason, ServiceError.NONE));
    }
}
