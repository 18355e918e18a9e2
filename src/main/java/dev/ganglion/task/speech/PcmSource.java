package dev.ganglion.task.speech;

import dev.ganglion.audio.AudioException;
import java.time.Duration;
import java.util.Optional;

/// Sound that is listened to while it comes: samples of 16 bits, little-endian, 16 kHz, mono. For one
/// thread at a time, and read once.
public interface PcmSource extends AutoCloseable {
    /// The next piece, whole samples of some hundredths of a second; empty at the end. Waits until there is
    /// one; interrupting the thread ends the wait.
    Optional<byte[]> next() throws AudioException, InterruptedException;

    /// How long all of it is at most. So much is reserved before any of it is sent, and no more is sent.
    Duration most();

    /// Lets go of file or microphone; nobody reads it any more.
    @Override
    void close();
}
