package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Unreadable;
import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;

/// A recording's own bytes.
public final class Original {
    private Original() {}

    /// How many there are.
    public static long size(Recording recording) throws AudioException, InterruptedException {
        try (Bytes bytes = Guarded.bytes(recording)) {
            return bytes.size();
        }
    }

    /// All of them, under the media type that they really are of; those who call know that there are not
    /// too many.
    public static Clip clip(Recording recording) throws AudioException, InterruptedException {
        try (Bytes bytes = Guarded.bytes(recording)) {
            if (bytes.size() > Integer.MAX_VALUE / 2) {
                throw new AudioException(new Unreadable("it is too large to be sent whole"));
            }
            byte[] all = bytes.slice(0, (int) bytes.size());
            return new Clip(Container.of(bytes).mediaType(), Octets.of(all));
        }
    }
}
