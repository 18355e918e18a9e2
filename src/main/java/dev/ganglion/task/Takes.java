package dev.ganglion.task;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.workersai.image.ImageForm;
import java.util.Set;

/// What a model that draws takes beside the prompt.
///
/// @param pictures how many to start from at most
/// @param side the longest side of each of them, in pixels
/// @param mask whether it draws a part of the picture anew
public record Takes(ImageForm form, int pictures, int side, boolean mask) {
    /// The service refuses larger pictures of this form.
    private static final int REFERENCE = 512;

    /// No fact states a bound; the larger of these models were made for pictures of this size.
    private static final int START = 1024;

    private static final int MOST_BYTES = 4 << 20;

    /// What that model takes, as its name tells.
    public static Takes of(Model model) {
        ImageForm form = ImageForm.of(model.id());
        return switch (form) {
            case FLUX_1, LEONARDO -> new Takes(form, 0, 1, false);
            case FLUX_2 -> new Takes(form, 4, REFERENCE, false);
            case DIFFUSION -> new Takes(form, 1, START, true);
        };
    }

    /// Whether that model was made to change pictures, and draws little of use from words alone.
    public static boolean changesPictures(Model model) {
        return model.id().endsWith("-inpainting") || model.id().endsWith("-img2img");
    }

    /// What each of the pictures has to keep to.
    public PictureLimits limits() {
        return new PictureLimits(Math.max(1, pictures), Set.of("image/png", "image/jpeg"), side, 1, MOST_BYTES);
    }
}
