package dev.ganglion.workersai.rest;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.Token;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/// A client of a [Peer], its clock stopped and its waits recorded instead of waited.
final class Client implements AutoCloseable {
    static final String SECRET = "s3cret-Token_of-forty-letters-0123456789";
    static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
    static final String MODEL = "@cf/meta/llama-3.2-1b-instruct";

    final List<Duration> waits = new ArrayList<>();
    final List<ChatEvent> events = new ArrayList<>();
    final RestWorkersAi workersAi;
    private final Transport transport;

    Client(URI base, Limits limits) {
        this(new Connection("Test", base, ACCOUNT, new Token(SECRET), false), limits);
    }

    Client(Connection connection, Limits limits) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        transport = new Transport(limits, new Retry(waits::add), clock);
        workersAi = new RestWorkersAi(connection, transport, clock);
    }

    Client(Peer peer) {
        this(peer.base(), Limits.DEFAULT);
    }

    /// A client that reaches the peer through `gateway`, wherever that says it is.
    static Client through(Gateway gateway, Peer peer) {
        Connection direct = new Connection("Test", peer.base(), ACCOUNT, new Token(SECRET), false);
        return new Client(direct.through(gateway.at(peer.base().resolve("/v1"))), Limits.DEFAULT);
    }

    static ChatRequest hello(boolean stream) {
        return new ChatRequest(MODEL, List.of(new Message(Role.USER, "Hello")), Map.of(), stream);
    }

    /// The events of a streamed chat.
    List<ChatEvent> chat() throws WorkersAiException, InterruptedException {
        workersAi.chat(hello(true), events::add);
        return events;
    }

    /// The failure that a streamed chat ends with.
    Failure fails() {
        return Assertions.catchThrowableOfType(WorkersAiException.class, this::chat)
                .failure();
    }

    @Override
    public void close() {
        transport.close();
    }
}
