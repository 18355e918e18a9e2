package dev.ganglion.workersai.wire.task;

import dev.ganglion.workersai.wire.Json;
import tools.jackson.databind.JsonNode;

/// What the events of a prediction state that it took. Each states the usage up to there, so the last one counts. What
/// comes after the prediction, in the form of a legacy chat, was seen to state the sum of all of these: it counts only
/// when they stated nothing.
public final class Metered {
    private Stated running = Stated.by(Json.MAPPER.missingNode());
    private Stated tail = running;

    /// Takes the next event. One with `choices` states an increment, whose sum the tail states.
    public void take(JsonNode event) {
        Stated stated = Stated.by(event.path("usage"));
        if (event.has("response")) {
            tail = stated;
        } else if (!stated.nothing() && !event.has("choices")) {
            running = stated;
        }
    }

    public Stated stated() {
        return running.nothing() ? tail : running;
    }
}
