package dev.ganglion.net;

import dev.ganglion.domain.WorkersAiException;

/// Bytes that arrive in time.
public interface Source {
    /// Copies what has arrived, at least one byte, and returns how many; `-1` at the end. Blocks until then.
    int read(byte[] into, int from, int length) throws WorkersAiException, InterruptedException;

    /// Says that the next event is waited for from now on. What arrives and is none, such as a comment that keeps the
    /// connection alive, stretches that wait, but not for ever.
    default void awaiting() {}

    /// Says that an event of so many bytes ended with what was read last.
    default void framed(int bytes) {}

    /// Says that the answer is whole: wait for the end from now on, but not for long.
    default void hurry() {}
}
