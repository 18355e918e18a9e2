package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.kit.Background;
import java.math.BigDecimal;
import java.nio.file.Path;

/// What the gallery works with.
///
/// @param pictures decodes whole pictures; thumbnails have a reader of their own
/// @param files where copies are saved
public record GalleryServices(
        Background background, Gallery gallery, PictureReader pictures, ChosenFiles files, Uses uses) {
    /// Where pictures of the gallery are used. All of it is called on the UI thread.
    public interface Uses {
        /// Fills the whole form in as it was, the seed included.
        void recall(Recall recall);

        /// Fills the whole form in as it was, with a seed that is chosen anew.
        void remix(Recall recall);

        /// Fills in the seed alone.
        void seed(BigDecimal seed);

        /// Fills in the prompt alone.
        void prompt(String prompt);

        /// Attaches the picture of that file to a conversation.
        void chat(Path file);

        /// Takes the picture of that file as one to draw from.
        void reference(Path file);

        /// Opens a folder of the disk.
        void folder(Path folder);

        /// Leads to where pictures are drawn.
        void draw();
    }
}
