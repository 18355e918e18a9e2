package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.ui.kit.Texts;

/// Pictures in words.
public final class PictureText {
    private PictureText() {}

    /// Such as `1568 × 1176, 412 kB`.
    static String size(Attachment.Image image) {
        return Texts.text(
                "composer.picture.size",
                Integer.toString(image.width()),
                Integer.toString(image.height()),
                Figures.bytes(image.bytes()));
    }

    /// Why a model cannot be sent the pictures of that draft; empty where it can.
    public static String hindrance(Sight sight, Draft draft) {
        long pictures = draft.attachments().stream()
                .filter(Attachment.Image.class::isInstance)
                .count();
        return switch (sight) {
            case Sight.Blind blind when pictures > 0 -> Texts.text("composer.blind", blind.model());
            case Sight.Sees(String model, var limits)
            when pictures > limits.most() ->
                limits.most() == 1
                        ? Texts.text("composer.one", model)
                        : Texts.text("composer.most", model, limits.most());
            case Sight.Blind _, Sight.Sees _ -> "";
        };
    }
}
