package dev.ganglion.workersai.rest;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.batch.BatchItem;
import dev.ganglion.workersai.batch.BatchState;
import dev.ganglion.workersai.batch.BatchTicket;
import dev.ganglion.workersai.batch.Batches;
import dev.ganglion.workersai.wire.Address;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.WholeReply;
import dev.ganglion.workersai.wire.batch.BatchBody;
import dev.ganglion.workersai.wire.batch.BatchReply;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The queue over the REST API. Safe on any number of threads.
public final class RestBatches implements Batches {
    private final Calls calls;
    private final Consumer<ChatEvent.Retrying> waits;

    /// `transport` may be shared by connections; its owner closes it. Keeps to no limit by itself.
    public RestBatches(Connection connection, Transport transport, Clock clock) {
        this(connection, transport, clock, RequestLimits.NONE);
    }

    /// The same, waiting rather than sending more than `limits` allow.
    public RestBatches(Connection connection, Transport transport, Clock clock, RequestLimits limits) {
        this(new Calls(connection, transport, clock, limits), _ -> {});
    }

    private RestBatches(Calls calls, Consumer<ChatEvent.Retrying> waits) {
        this.calls = calls;
        this.waits = waits;
    }

    @Override
    public Batches telling(Consumer<ChatEvent.Retrying> told) {
        return new RestBatches(calls, told);
    }

    @Override
    public BatchTicket send(String model, List<BatchItem> items) throws WorkersAiException, InterruptedException {
        ErrorTable errors = calls.errors(model);
        return new BatchReply(errors).ticket(model, result(model, BatchBody.of(items), errors));
    }

    @Override
    public BatchState poll(BatchTicket ticket) throws WorkersAiException, InterruptedException {
        ErrorTable errors = calls.errors(ticket.model());
        return new BatchReply(errors).state(result(ticket.model(), BatchBody.of(ticket), errors));
    }

    private JsonNode result(String model, JsonNode body, ErrorTable errors)
            throws WorkersAiException, InterruptedException {
        try (Answer answer = calls.open(model, Address.queue(calls.connection(), model, body), errors, waits)) {
            return Envelope.result(new WholeReply(answer, errors).tree());
        }
    }
}
