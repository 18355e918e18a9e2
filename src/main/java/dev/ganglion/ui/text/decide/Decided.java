package dev.ganglion.ui.text.decide;

import dev.ganglion.domain.Model;
import dev.ganglion.task.Paid;
import dev.ganglion.task.ResultJson;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;

/// What a model decided.
record Decided(Model model, DecisionRequest request, Paid<Decision> paid) {
    String json() {
        return ResultJson.of(paid.value());
    }
}
