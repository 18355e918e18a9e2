package dev.ganglion.app.studio;

import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.label.Labels;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.SqliteGallery;
import java.time.Clock;

/// Where the pages of tasks keep what is made on them.
///
/// @param attachments where the pictures are kept that others are drawn from
public record Stores(Database database, Folders folders, Attachments attachments) {
    /// The pictures that were drawn. They are read apart, so that a long look keeps no other picture
    /// waiting.
    Gallery gallery(Clock clock) {
        return new SqliteGallery(database, folders.pictures(), new Labels(new PictureReader()), clock);
    }
}
