package dev.ganglion.domain.gallery;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import java.util.Optional;

/// What the gallery lets others do to pictures, since it keeps files and knows nothing of pixels. Safe on
/// any thread.
public interface Darkroom {
    /// The longest side of a thumbnail.
    int SIDE = 320;

    /// A picture as it was looked at.
    ///
    /// @param type the media type that its bytes tell
    /// @param thumbnail a small one of it
    record Proof(String type, int width, int height, Octets thumbnail) {}

    /// What is written beside the pixels.
    ///
    /// @param description for people and other programs
    /// @param facts for this program
    record Caption(String description, String facts) {}

    /// Empty for bytes that are no picture which can be read. Blocks; interruption ends it.
    Optional<Proof> proof(Picture picture) throws InterruptedException;

    /// The same file with that caption, every pixel as it was. A format that has no place for one, and a
    /// file that is damaged, come back as they are.
    Octets inscribed(Octets file, Caption caption);

    /// The facts of the caption of a file; empty where it has none that makes sense.
    Optional<String> facts(Octets file);
}
