package dev.ganglion.net;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;

/// A request to be sent. Its `toString` shows neither headers nor path, for both may hold a secret.
///
/// @param body must be readable more than once, since a refused request may be sent again
public record Call(String method, URI uri, Map<String, String> headers, BodyPublisher body, Reply reply) {
    /// How the answer was asked to come.
    public enum Reply {
        STREAMED,
        WHOLE
    }

    public Call {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost();
    }
}
