package dev.ganglion.workersai.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// Questions about a state, for a decision model.
///
/// @param state a JSON string, object or array
/// @param questions by ids of the caller's choice
public record DecisionRequest(String model, JsonNode state, SequencedMap<String, Question> questions, Media media) {
    public DecisionRequest {
        questions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(questions));
    }
}
