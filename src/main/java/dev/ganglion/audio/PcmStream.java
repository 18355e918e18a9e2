package dev.ganglion.audio;

import java.util.Optional;
import java.util.OptionalLong;

/// Samples as they are decoded, 16-bit, those of a frame side by side. For one thread at a time;
/// interrupting it ends whatever it waits for.
public interface PcmStream extends AutoCloseable {
    PcmFormat format();

    /// How many frames there are, as far as the file's header tells; it may be wrong, and the end is the
    /// end.
    OptionalLong frames();

    /// Fills `into` from its beginning with whole frames and returns how many samples came: at least one
    /// frame, -1 at the end, or 0 where more comes and is not there yet. `into` has room for a frame at
    /// least.
    int read(short[] into) throws AudioException, InterruptedException;

    /// Goes to that frame, forward or back; behind the end, reading returns -1.
    void seek(long frame) throws AudioException, InterruptedException;

    /// What is wrong with a recording that could be decoded all the same, such as that its end is missing.
    /// Known once the end is reached.
    Optional<AudioFailure> flaw();

    @Override
    void close();
}
