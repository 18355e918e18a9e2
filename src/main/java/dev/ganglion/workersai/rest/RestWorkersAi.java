package dev.ganglion.workersai.rest;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.wire.Address;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.WholeReply;
import dev.ganglion.workersai.wire.chat.ChatBody;
import dev.ganglion.workersai.wire.chat.ChatReply;
import java.time.Clock;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Workers AI over its REST API. Safe on any number of threads.
public final class RestWorkersAi implements WorkersAi {
    private final Connection connection;
    private final Transport transport;
    private final Clock clock;
    private final Redactor redactor;

    /// `transport` may be shared by connections; its owner closes it.
    public RestWorkersAi(Connection connection, Transport transport, Clock clock) {
        this.connection = connection;
        this.transport = transport;
        this.clock = clock;
        this.redactor = new Redactor(connection.token().secret());
    }

    @Override
    public void chat(ChatRequest request, Consumer<ChatEvent> sink) throws WorkersAiException, InterruptedException {
        stream(request.model(), ChatBody.of(request), sink);
    }

    @Override
    public void stream(String model, JsonNode body, Consumer<ChatEvent> sink)
            throws WorkersAiException, InterruptedException {
        ErrorTable errors = errors(model);
        try (Answer reply = open(model, body, errors, sink::accept)) {
            new ChatReply(reply, body, errors).read(sink);
        }
    }

    @Override
    public JsonNode run(String model, JsonNode input, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        ErrorTable errors = errors(model);
        try (Answer reply = open(model, input, errors, waits)) {
            return Envelope.result(new WholeReply(reply, errors).tree());
        }
    }

    private Answer open(String model, JsonNode body, ErrorTable errors, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        Retry.Listener listener =
                (attempt, pause, failure) -> waits.accept(new ChatEvent.Retrying(attempt, pause, failure));
        return transport.open(Address.run(connection, model, body), errors, listener);
    }

    private ErrorTable errors(String model) {
        return new ErrorTable(model, redactor, clock);
    }
}
