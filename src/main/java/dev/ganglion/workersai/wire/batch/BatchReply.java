package dev.ganglion.workersai.wire.batch;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.batch.BatchAnswer;
import dev.ganglion.workersai.batch.BatchState;
import dev.ganglion.workersai.batch.BatchTicket;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what the queue says.
public final class BatchReply {
    private static final int GOOD = 200;

    private final ErrorTable errors;

    public BatchReply(ErrorTable errors) {
        this.errors = errors;
    }

    /// The ticket of a batch that was queued.
    public BatchTicket ticket(String model, JsonNode result) throws WorkersAiException {
        return Json.scalar(result.path("request_id"))
                .filter(id -> !id.isBlank())
                .map(id -> new BatchTicket(model, id))
                .orElseThrow(() -> malformed("a batch that has no id"));
    }

    /// Where a batch stands. One that says nothing of it waits: what a reply holds until the batch is done is written
    /// nowhere.
    public BatchState state(JsonNode result) throws WorkersAiException {
        JsonNode responses = result.path("responses");
        if (responses.isArray()) {
            List<BatchAnswer> answers = answers(responses);
            return new BatchState.Done(answers, BatchUsage.of(result.path("usage"), given(answers)));
        }
        return switch (result.path("status").asString("")) {
            case "queued", "" -> new BatchState.Queued();
            case "running" -> new BatchState.Running();
            default -> throw malformed("a batch that neither waits nor is done");
        };
    }

    private List<BatchAnswer> answers(JsonNode responses) {
        List<BatchAnswer> answers = new ArrayList<>();
        for (JsonNode response : responses) {
            answers.add(new BatchAnswer(
                    index(response.path("id"), answers.size()),
                    Json.scalar(response.path("external_reference")),
                    outcome(response)));
        }
        answers.sort(Comparator.comparingInt(BatchAnswer::index));
        return answers;
    }

    private static List<JsonNode> given(List<BatchAnswer> answers) {
        List<JsonNode> given = new ArrayList<>();
        for (BatchAnswer answer : answers) {
            if (answer.outcome() instanceof BatchAnswer.Outcome.Given(JsonNode result)) {
                given.add(result);
            }
        }
        return given;
    }

    private static int index(JsonNode id, int place) {
        return Json.scalar(id)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(place);
    }

    private BatchAnswer.Outcome outcome(JsonNode response) {
        boolean good = response.path("success").asBoolean(!response.has("error") && !response.has("errors"));
        return good
                ? new BatchAnswer.Outcome.Given(response.path("result"))
                : new BatchAnswer.Outcome.Failed(errors.failure(GOOD, response));
    }

    private static WorkersAiException malformed(String what) {
        return new WorkersAiException(new Failure.Malformed(what, ServiceError.NONE));
    }
}
