package dev.ganglion.workersai.wire.speech;

import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.speech.TurnRequest;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.TaskCall;
import tools.jackson.databind.node.ObjectNode;

/// Turn detection: sound out, whether its speaker has come to an end back.
public final class TurnCall {
    private TurnCall() {}

    /// The call that `request` means.
    public static TaskCall<TurnEnd> of(TurnRequest request) {
        ObjectNode body =
                Json.MAPPER.createObjectNode().put("audio", request.sound().toArray());
        request.sampleType().ifPresent(type -> body.put("dtype", type));
        return TaskCall.json(
                request.model(),
                body,
                result -> new TurnEnd(
                        result.required("is_complete").truth(),
                        result.required("probability").number()));
    }
}
