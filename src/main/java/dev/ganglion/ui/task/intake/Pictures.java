package dev.ganglion.ui.task.intake;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.Prepared;
import dev.ganglion.ui.kit.Texts;

/// Reads pictures and makes of each what a model takes. Safe on any thread.
public final class Pictures {
    private final PictureReader reader = new PictureReader();

    /// What became of a picture.
    public sealed interface Taken {
        /// It can be sent.
        record Fitted(String name, Prepared prepared) implements Taken {}

        /// It cannot, for that reason, which is a sentence for the user.
        record Refused(String reason) implements Taken {}
    }

    /// Blocks; interruption ends it.
    public Taken read(Incoming incoming, PictureLimits limits) throws InterruptedException {
        try {
            Prepared prepared = switch (incoming) {
                case Incoming.File(var path) -> reader.read(path, limits);
                case Incoming.Pixels(var _, Bitmap bitmap) ->
                    reader.read(bitmap.argb(), bitmap.width(), bitmap.height(), limits);
            };
            return new Taken.Fitted(incoming.name(), prepared);
        } catch (PictureException refused) {
            Explanation why = refused.refusal().explanation();
            return new Taken.Refused(Texts.text("intake.refused", incoming.name(), why.inOneLine()));
        }
    }
}
