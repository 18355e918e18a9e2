package dev.ganglion.domain.sound;

import dev.ganglion.domain.Octets;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// How long a recording lasts, by its header.
public final class Length {
    private static final double LONGEST = Duration.ofDays(365).toSeconds();
    private static final double NANOS = 1e9;

    private Length() {}

    /// Reads WAV, FLAC, Ogg, MP3 and MP4 whatever their names say; empty for anything else, and where the header does
    /// not tell.
    public static Optional<Duration> of(Octets recording) {
        ByteBuffer file = ByteBuffer.wrap(recording.toArray()).asReadOnlyBuffer();
        try {
            OptionalDouble seconds = seconds(file);
            return seconds.isPresent() && seconds.getAsDouble() > 0 && seconds.getAsDouble() < LONGEST
                    ? Optional.of(Duration.ofNanos(Math.round(seconds.getAsDouble() * NANOS)))
                    : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static OptionalDouble seconds(ByteBuffer file) {
        return switch (mark(file, 0)) {
            case "RIFF" -> Riff.seconds(file);
            case "fLaC" -> Flac.seconds(file);
            case "OggS" -> Ogg.seconds(file);
            default -> mark(file, 4).equals("ftyp") ? Mp4.seconds(file) : Mp3.seconds(file);
        };
    }

    /// Four letters of the file; nothing where it has ended.
    static String mark(ByteBuffer file, int at) {
        if (at < 0 || at + 4 > file.limit()) {
            return "";
        }
        byte[] letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
