package dev.ganglion.workersai.image;

import dev.ganglion.domain.Picture;
import java.util.Map;
import java.util.Optional;

/// A picture to be described in words.
///
/// @param parameters further fields by name (`max_tokens`, `temperature`, `raw`…), values as JSON types
/// @param form [PictureForm#RAW] has no room for a prompt or parameters
public record DescriptionRequest(
        String model, Picture picture, Optional<String> prompt, Map<String, Object> parameters, PictureForm form) {
    public DescriptionRequest {
        parameters = Map.copyOf(parameters);
    }

    /// In the shortest form that has room for all of it.
    public static DescriptionRequest of(
            String model, Picture picture, Optional<String> prompt, Map<String, Object> parameters) {
        PictureForm form = prompt.isEmpty() && parameters.isEmpty() ? PictureForm.RAW : PictureForm.BYTES;
        return new DescriptionRequest(model, picture, prompt, parameters, form);
    }
}
