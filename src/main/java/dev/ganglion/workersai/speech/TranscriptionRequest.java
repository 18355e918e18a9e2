package dev.ganglion.workersai.speech;

import dev.ganglion.domain.Clip;
import java.util.Map;

/// Speech to be written down.
///
/// @param parameters further fields by name (`language`, `vad_filter`, `diarize`…), values as JSON types
public record TranscriptionRequest(String model, Clip clip, Map<String, Object> parameters, TranscriptionForm form) {
    public TranscriptionRequest {
        parameters = Map.copyOf(parameters);
    }

    /// In the form that the model's id tells.
    public static TranscriptionRequest of(String model, Clip clip, Map<String, Object> parameters) {
        return new TranscriptionRequest(model, clip, parameters, TranscriptionForm.of(model));
    }
}
