package dev.ganglion.audio.cut;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.file.Wav;
import java.time.Duration;

/// How large a piece may be.
///
/// @param longest a piece lasts
/// @param mostBytes a piece has as a file
/// @param window before the end of the longest piece in which the cut is looked for
public record CutLimits(Duration longest, long mostBytes, Duration window) {
    /// The service states no limit for recordings. 10 MB is the only payload limit that it documents (for
    /// a batch); 7 MB of sound stay below it as base64 with room for the rest of the JSON, which are 3:38
    /// min at 16 kHz mono. For files that are sent as they are, ten minutes bound what a failed call loses.
    public static final CutLimits SERVICE = new CutLimits(Duration.ofMinutes(10), 7_000_000, Duration.ofSeconds(60));

    public CutLimits {
        if (longest.compareTo(Duration.ofSeconds(1)) < 0 || mostBytes < bytes(Duration.ofSeconds(1))) {
            throw new IllegalArgumentException("shorter than a second");
        }
        if (!window.isPositive()) {
            throw new IllegalArgumentException("no window");
        }
    }

    /// What a piece of 16 kHz mono may last, by time and bytes.
    Duration most() {
        Duration fitting = PcmFormat.SPEECH.duration((mostBytes - Wav.HEAD) / Short.BYTES);
        return fitting.compareTo(longest) < 0 ? fitting : longest;
    }

    private static long bytes(Duration length) {
        return Wav.HEAD + PcmFormat.SPEECH.frames(length) * Short.BYTES;
    }
}
