package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import java.nio.file.Path;

/// Reads pictures and makes of each what a model takes. Blocks; interruption ends it. Safe on any thread.
public interface PictureIntake {
    /// What became of a picture.
    sealed interface Taken {
        /// It can be attached.
        ///
        /// @param told its size before and after, in words
        record Fitted(Attachment.Image image, Picture picture, String told) implements Taken {}

        /// It cannot, for that reason, which is a sentence for the user.
        record Refused(String reason) implements Taken {}
    }

    /// Takes a file.
    Taken read(Path file, PictureLimits limits) throws InterruptedException;

    /// Takes pixels that were never a file.
    Taken read(Bitmap bitmap, PictureLimits limits) throws InterruptedException;
}
