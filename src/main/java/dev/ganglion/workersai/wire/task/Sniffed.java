package dev.ganglion.workersai.wire.task;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Tells what bytes are by how they begin, since replies were seen to say otherwise.
public final class Sniffed {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] MATROSKA = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    private Sniffed() {}

    /// The media type of a picture.
    public static Optional<String> picture(byte[] bytes) {
        if (has(bytes, 0, PNG)) {
            return Optional.of("image/png");
        }
        if (has(bytes, 0, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) {
            return Optional.of("image/gif");
        }
        return riff(bytes, "WEBP") ? Optional.of("image/webp") : Optional.empty();
    }

    /// The media type of sound that begins with a header of its format.
    public static Optional<String> sound(byte[] bytes) {
        if (riff(bytes, "WAVE")) {
            return Optional.of("audio/wav");
        }
        if (has(bytes, 0, "OggS")) {
            return Optional.of("audio/ogg");
        }
        if (has(bytes, 0, "fLaC")) {
            return Optional.of("audio/flac");
        }
        if (has(bytes, 0, "ID3")) {
            return Optional.of("audio/mpeg");
        }
        if (has(bytes, 4, "ftyp")) {
            return Optional.of("audio/mp4");
        }
        return has(bytes, 0, MATROSKA) ? Optional.of("audio/webm") : Optional.empty();
    }

    /// The media type of sound that begins with a frame: a weaker sign, since samples may look like one.
    public static Optional<String> frame(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xE0) != 0xE0) {
            return Optional.empty();
        }
        int version = bytes[1] >> 3 & 3;
        int layer = bytes[1] >> 1 & 3;
        int bitRate = bytes[2] >> 4 & 15;
        int sampleRate = bytes[2] >> 2 & 3;
        if (layer == 0) {
            return version >= 2 ? Optional.of("audio/aac") : Optional.empty();
        }
        return version != 1 && bitRate != 15 && sampleRate != 3 ? Optional.of("audio/mpeg") : Optional.empty();
    }

    private static boolean riff(byte[] bytes, String kind) {
        return has(bytes, 0, "RIFF") && has(bytes, 8, kind);
    }

    private static boolean has(byte[] bytes, int at, String sign) {
        return has(bytes, at, sign.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean has(byte[] bytes, int at, byte[] sign) {
        return bytes.length >= at + sign.length && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }
}
