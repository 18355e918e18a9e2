package dev.ganglion.workersai.speech;

import java.util.Map;

/// Speech that is to be written down while it is sent, as bare samples of 16 bits, little-endian, mono.
///
/// @param sampleRate samples a second
/// @param parameters further fields by name (`eot_threshold`, `keyterm`…), values as JSON types; a list
/// is sent as one field for each of its values
public record LiveRequest(String model, int sampleRate, Map<String, Object> parameters) {
    public LiveRequest {
        parameters = Map.copyOf(parameters);
    }

    /// Whether the model takes sound by WebSocket and in no other way, by its id.
    public static boolean only(String model) {
        return model.endsWith("/deepgram/flux");
    }
}
