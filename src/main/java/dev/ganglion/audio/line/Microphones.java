package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import java.util.List;

/// What one can record with; the machine's own, or memory in a test.
public interface Microphones {
    /// All there are, the default one first.
    List<Microphone> list();

    /// Opens one of them for samples of that format.
    Input open(Microphone microphone, PcmFormat format) throws AudioException;

    /// One to choose.
    ///
    /// @param name as the system calls it; empty for the default one
    record Microphone(String name) {
        /// Whatever the system records with.
        public static final Microphone DEFAULT = new Microphone("");
    }

    /// An open microphone.
    interface Input extends AutoCloseable {
        /// Waits for samples and returns how many came; -1 once the device is gone.
        int read(short[] into) throws InterruptedException;

        @Override
        void close();
    }
}
