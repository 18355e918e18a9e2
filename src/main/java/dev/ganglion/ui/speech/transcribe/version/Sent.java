package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.PcmFormat;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How much sound is on its way to a model. Safe on any thread.
final class Sent {
    private final AtomicLong bytes = new AtomicLong();

    void add(byte[] samples) {
        bytes.addAndGet(samples.length);
    }

    Duration length() {
        return PcmFormat.SPEECH.duration(bytes.get() / Short.BYTES);
    }
}
