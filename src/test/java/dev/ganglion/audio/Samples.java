package dev.ganglion.audio;

import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Small files that other encoders made: a tone of 440 Hz, in stereo with one of 660 Hz on the right, at
/// 0.4 of full scale.
public final class Samples {
    /// All that can be decoded.
    public static final List<String> NAMES = List.of(
            "stereo.mp3",
            "speech.mp3",
            "stereo.flac",
            "deep.flac",
            "vorbis.ogg",
            "opus.ogg",
            "voice.webm",
            "live.webm",
            "vorbis.webm",
            "stereo.m4a",
            "fragmented.mp4",
            "speech.aac");

    private Samples() {}

    /// The bytes of that file.
    public static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// That file as a recording in memory.
    public static Recording recording(String name) {
        return new Recording.InMemory(Octets.of(bytes(name)));
    }
}
