package dev.ganglion.workersai.image;

import dev.ganglion.domain.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A picture to be made.
///
/// @param parameters further fields by name (`width`, `height`, `seed`, `guidance`…), values as JSON types; the number
///     of steps is understood by either of its names, `steps` and `num_steps`
/// @param references pictures to start from, at most four
/// @param mask what of the first of them is to be drawn anew, for models that inpaint
public record ImageRequest(
        String model,
        String prompt,
        Map<String, Object> parameters,
        List<Picture> references,
        Optional<Picture> mask,
        ImageForm form) {
    public ImageRequest {
        parameters = Map.copyOf(parameters);
        references = List.copyOf(references);
    }

    /// From words alone, in the form that the model's id tells.
    public static ImageRequest of(String model, String prompt, Map<String, Object> parameters) {
        return new ImageRequest(model, prompt, parameters, List.of(), Optional.empty(), ImageForm.of(model));
    }

    /// The same, starting from pictures.
    public ImageRequest from(List<Picture> pictures) {
        return new ImageRequest(model, prompt, parameters, pictures, mask, form);
    }
}
