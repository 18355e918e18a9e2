package dev.ganglion.audio;

import java.time.Duration;

/// How sound is sampled; a frame has one 16-bit sample for each channel.
///
/// @param rate frames a second
public record PcmFormat(int rate, int channels) {
    /// What models for speech listen to.
    public static final PcmFormat SPEECH = new PcmFormat(16_000, 1);

    private static final int SLOWEST = 1_000;
    private static final int FASTEST = 768_000;
    private static final int MOST_CHANNELS = 8;
    private static final long NANOS = 1_000_000_000;

    public PcmFormat {
        if (!possible(rate, channels)) {
            throw new IllegalArgumentException(rate + " Hz, " + channels + " channels");
        }
    }

    /// Whether there is a format like this: 1 to 768 kHz, 1 to 8 channels.
    public static boolean possible(long rate, long channels) {
        return rate >= SLOWEST && rate <= FASTEST && channels >= 1 && channels <= MOST_CHANNELS;
    }

    /// How long that many frames last.
    public Duration duration(long frames) {
        return Duration.ofSeconds(frames / rate, frames % rate * NANOS / rate);
    }

    /// The frame that sounds at `time`.
    public long frames(Duration time) {
        return time.toSeconds() * rate + (time.toNanosPart() * (long) rate + NANOS / 2) / NANOS;
    }
}
