package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.line.Level;
import java.nio.file.Path;

/// Hears a take while it is recorded.
public interface Companion {
    /// The take has begun, and will be in that file. UI thread.
    void begin(Path file);

    /// More was heard: samples of 16 bits, little-endian, 16 kHz, mono. On the thread that records, which
    /// waits no longer than it can afford.
    void hear(byte[] samples) throws InterruptedException;

    /// So loud it is, every 50 ms. UI thread, only after [#begin].
    void level(Level level);

    /// Nothing more is to be heard. On the thread that records.
    void end() throws InterruptedException;

    /// The take is in its file by now, or cannot be put there. UI thread, only after [#begin].
    void finish();
}
