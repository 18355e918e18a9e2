package dev.ganglion.audio.line;

import dev.ganglion.audio.PcmFormat;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;

/// What speakers and microphones of the machine have in common.
final class Lines {
    /// As long as one waits to see whether a line went on.
    static final Duration MOMENT = Duration.ofMillis(20);

    private static final Duration BUFFER = Duration.ofMillis(160);

    private Lines() {}

    static AudioFormat format(PcmFormat format) {
        return new AudioFormat(format.rate(), Short.SIZE, format.channels(), true, false);
    }

    /// Bytes that a line keeps ready.
    static int buffer(PcmFormat format) {
        return (int) format.frames(BUFFER) * format.channels() * Short.BYTES;
    }

    static String reason(Throwable thrown) {
        return switch (thrown) {
            case LinkageError _ -> "the system has no sound library for it";
            case IllegalArgumentException _ -> "the system has no such device";
            case SecurityException _ -> "the system does not allow it";
            default -> "the device is in use by another program or does not answer";
        };
    }
}
