package dev.ganglion.sandbox.gateway;

import dev.ganglion.sandbox.http.Call;
import java.util.Arrays;
import java.util.Optional;

/// What a caller by WebSocket shows, each as `Bearer` and a token. A browser cannot set headers, so a
/// subprotocol may carry the token.
///
/// @param gateway empty text where nothing is shown to the gateway
/// @param account empty where nothing is shown to the account besides
public record Credentials(String gateway, Optional<String> account) {
    private static final String HEADER = "cf-aig-authorization";
    private static final String BEARER = "Bearer ";

    /// Reads headers and subprotocols. The service's own example leaves out the word `Bearer`.
    public static Credentials of(Call call) {
        var shown = call.header(HEADER).or(() -> subprotocol(call)).orElse("");
        return new Credentials(
                shown.isEmpty() || shown.startsWith(BEARER) ? shown : BEARER + shown, call.header("authorization"));
    }

    private static Optional<String> subprotocol(Call call) {
        return Arrays.stream(call.header("sec-websocket-protocol").orElse("").split(",", -1))
                .map(String::strip)
                .filter(protocol -> protocol.startsWith(HEADER + "."))
                .map(protocol -> protocol.substring(HEADER.length() + 1))
                .findFirst();
    }

    /// What is shown to the account, which may be what is shown to the gateway.
    public String either() {
        return account.orElse(gateway);
    }
}
