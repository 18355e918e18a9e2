package dev.ganglion.workersai.speech;

import java.util.Map;

/// A text to be spoken.
///
/// @param parameters further fields by name (`lang`, `speaker`, `encoding`, `container`, `sample_rate`…), values as
///     JSON types
public record SpeechRequest(String model, String text, Map<String, Object> parameters, SpeechForm form) {
    public SpeechRequest {
        parameters = Map.copyOf(parameters);
    }

    /// In the form that the model's id tells.
    public static SpeechRequest of(String model, String text, Map<String, Object> parameters) {
        return new SpeechRequest(model, text, parameters, SpeechForm.of(model));
    }
}
