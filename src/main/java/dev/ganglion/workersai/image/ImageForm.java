package dev.ganglion.workersai.image;

/// How a request for a picture is written.
public enum ImageForm {
    /// JSON that may hold nothing but `prompt` and `steps`.
    FLUX_1,
    /// Multipart, with up to four pictures to start from.
    FLUX_2,
    /// JSON without pictures.
    LEONARDO,
    /// JSON with perhaps a picture to start from (`image_b64`) and a mask.
    DIFFUSION;

    /// The form of a model, by its id; the most general JSON for one we do not know.
    public static ImageForm of(String model) {
        if (model.contains("flux-1")) {
            return FLUX_1;
        }
        if (model.contains("flux-2")) {
            return FLUX_2;
        }
        return model.contains("/leonardo/") ? LEONARDO : DIFFUSION;
    }
}
