package dev.ganglion.domain.chat;

import dev.ganglion.domain.Octets;

/// What goes with a prompt beside its text.
public sealed interface Attachment {
    /// Unique for its content: the same bytes have the same id.
    String id();

    /// What the user knows it by, such as the name of its file.
    String name();

    /// A picture as it is sent. Its bytes are kept apart, by [Attachments].
    ///
    /// @param type its media type, such as `image/jpeg`
    /// @param bytes how many it has
    /// @param thumbnail a small picture of it, PNG or JPEG
    record Image(String id, String name, String type, int width, int height, int bytes, Octets thumbnail)
            implements Attachment {}

    /// A text that is sent after the prompt.
    record TextFile(String id, String name, String text) implements Attachment {}
}
