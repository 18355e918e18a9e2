package dev.ganglion.domain.chat;

import dev.ganglion.domain.Picture;
import java.util.Optional;

/// Keeps the bytes of attached pictures. Every method blocks on the disk, is safe on any thread,
/// and throws [dev.ganglion.domain.StorageException] when the store cannot be read or written.
public interface Attachments {
    /// Keeps a picture under the id of its attachment; one that is kept already stays.
    void keep(String id, Picture picture);

    /// The picture of that attachment; empty when it is not kept any more.
    Optional<Picture> picture(String id);
}
