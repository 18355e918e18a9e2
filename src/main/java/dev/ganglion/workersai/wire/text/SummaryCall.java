package dev.ganglion.workersai.wire.text;

import dev.ganglion.workersai.text.SummaryRequest;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.TaskCall;
import tools.jackson.databind.node.ObjectNode;

/// Summaries: a long text out, a short one back.
public final class SummaryCall {
    private SummaryCall() {}

    /// The call that `request` means.
    public static TaskCall<String> of(SummaryRequest request) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("input_text", request.text());
        request.maxLength().ifPresent(most -> body.put("max_length", most));
        return TaskCall.json(
                request.model(), body, result -> result.required("summary").text());
    }
}
