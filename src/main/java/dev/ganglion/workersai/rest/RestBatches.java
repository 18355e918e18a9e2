package dev.ganglion.workersai.rest;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.Connection;
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
import tools.jackson.databind.JsonNode;

/// The queue over the REST API. Safe on any number of threads.
public final class RestBatches implements Batches {
    private final Connection connection;
    private final Transport transport;
    private final Clock clock;
    private final Redactor redactor;

    /// `transport` may be shared by connections; its owner closes it.
    public RestBatches(Connection connection, Transport transport, Clock clock) {
        this.connection = connection;
        this.transport = transport;
        this.clock = clock;
        this.redactor = new Redactor(connection.secrets());
    }

    @Override
    public BatchTicket send(String model, List<BatchItem> items) throws WorkersAiException, InterruptedException {
        ErrorTable errors = new ErrorTable(model, redactor, clock);
        return new BatchReply(errors).ticket(model, result(model, BatchBody.of(items), errors));
    }

    @Override
    public BatchState poll(BatchTicket ticket) throws WorkersAiException, InterruptedException {
        ErrorTable errors = new ErrorTable(ticket.model(), redactor, clock);
        return new BatchReply(errors).state(result(ticket.model(), BatchBody.of(ticket), errors));
    }

    private JsonNode result(String model, JsonNode body, ErrorTable errors)
            throws WorkersAiException, InterruptedException {
        try (Answer answer = transport.open(Address.queue(connection, model, body), errors, (_, _, _) -> {})) {
            return Envelope.result(new WholeReply(answer, errors).tree());
        }
    }
}
