package dev.ganglion.cli.input;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;

/// A file that goes along with a request.
///
/// @param name what the user called it
/// @param type what its bytes are
public record Attachment(String name, MediaType type, Octets octets) {
    /// Whatever its name says, its type is what its bytes are.
    public Attachment(String name, Octets octets) {
        this(name, MediaType.of(octets), octets);
    }

    public MediaKind kind() {
        return type.kind();
    }

    public Picture picture() {
        return new Picture(type.label(), octets);
    }

    public Clip clip() {
        return new Clip(type.label(), octets);
    }
}
