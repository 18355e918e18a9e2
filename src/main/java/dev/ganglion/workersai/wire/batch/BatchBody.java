package dev.ganglion.workersai.wire.batch;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.batch.BatchItem;
import dev.ganglion.workersai.batch.BatchTicket;
import dev.ganglion.workersai.wire.Json;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what is queued and what asks after it.
public final class BatchBody {
    /// What the service takes at once.
    static final int LONGEST = 10_000_000;

    private BatchBody() {}

    public static JsonNode of(List<BatchItem> items) throws WorkersAiException {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ArrayNode requests = body.putArray("requests");
        for (BatchItem item : items) {
            ObjectNode request = requests.addObject();
            request.setAll((ObjectNode) item.input());
            item.reference().ifPresent(name -> request.put("external_reference", name));
        }
        if (Json.MAPPER.writeValueAsBytes(body).length > LONGEST) {
            throw new WorkersAiException(new Failure.TooLarge(new ServiceError(
                    OptionalInt.empty(), OptionalInt.empty(), "A batch has at most 10 MB; nothing was sent.")));
        }
        return body;
    }

    public static JsonNode of(BatchTicket ticket) {
        return Json.MAPPER.createObjectNode().put("request_id", ticket.id());
    }
}
