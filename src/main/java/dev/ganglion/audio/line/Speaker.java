package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;

/// Something that sounds; the machine's own, or memory in a test.
public interface Speaker {
    /// The format nearest to `wanted` that it plays.
    PcmFormat accepted(PcmFormat wanted) throws AudioException;

    /// Opens it for samples of a format that it accepted.
    Output open(PcmFormat format) throws AudioException;

    /// An open speaker. Its buffer is short, so that a change of mind is heard at once.
    interface Output extends AutoCloseable {
        /// Takes what the buffer has room for, waits for no more, and returns how many samples that were.
        int write(short[] samples, int from, int count);

        /// Frames that sounded since it was opened or cleared.
        long played();

        /// Begins or goes on to sound.
        void start();

        /// Falls silent at once and keeps what is in the buffer.
        void pause();

        /// Forgets what is in the buffer and counts from zero.
        void clear();

        /// Waits for a moment, some 20 ms, in which something may have sounded.
        void await() throws InterruptedException;

        @Override
        void close();
    }
}
