package dev.ganglion.workersai.wire.text;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.Labels;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.List;

/// Text classification: a text out, labels with their scores back.
public final class ClassificationCall {
    private ClassificationCall() {}

    /// The call for one text.
    public static TaskCall<List<LabelScore>> of(String model, String text) {
        return TaskCall.json(model, Json.MAPPER.createObjectNode().put("text", text), Labels::read);
    }
}
