package dev.ganglion.workersai.image;

import java.util.Map;

/// A look at a picture, as `moondream` takes it.
///
/// @param parameters further fields by name (`reasoning`, `temperature`, `max_tokens`, `max_objects`…), values as JSON
///     types
/// @param stream whether the answer comes in pieces; whole answers of this model were seen to be empty
public record LookRequest(String model, ImageSource image, Look look, Map<String, Object> parameters, boolean stream) {
    public LookRequest {
        parameters = Map.copyOf(parameters);
    }

    /// Streamed, with the model's own defaults.
    public static LookRequest of(String model, ImageSource image, Look look) {
        return new LookRequest(model, image, look, Map.of(), true);
    }
}
