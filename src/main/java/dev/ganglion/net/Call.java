package dev.ganglion.net;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/// A request to be sent. Its `toString` shows neither headers nor path, for both may hold a secret.
///
/// @param body must be readable more than once, since a refused request may be sent again
/// @param lane what it shares a limit and a fate with; a call without one is never held back
public record Call(
        String method, URI uri, Map<String, String> headers, BodyPublisher body, Reply reply, Optional<Lane> lane) {
    /// How the answer was asked to come.
    public enum Reply {
        STREAMED,
        WHOLE
    }

    public Call {
        headers = Map.copyOf(headers);
    }

    /// A call without a lane.
    public Call(String method, URI uri, Map<String, String> headers, BodyPublisher body, Reply reply) {
        this(method, uri, headers, body, reply, Optional.empty());
    }

    /// Asks for what is at `uri`, without a body and without a lane.
    public static Call get(URI uri, Map<String, String> headers) {
        return new Call("GET", uri, headers, BodyPublishers.noBody(), Reply.WHOLE);
    }

    /// The same call in `chosen`.
    public Call in(Lane chosen) {
        return new Call(method, uri, headers, body, reply, Optional.of(chosen));
    }

    /// Where it goes: the host, and the port where the address names one.
    String address() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost();
    }
}
