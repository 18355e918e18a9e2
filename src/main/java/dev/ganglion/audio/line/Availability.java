package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.NoMicrophone;
import dev.ganglion.audio.AudioFailure.NoSpeaker;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.Microphones.Microphone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What the machine can do with sound.
///
/// @param noPlaying why it cannot play; empty where it can
/// @param noRecording why it cannot record; empty where it can
/// @param microphones to choose from, the default one first
public record Availability(
        Optional<AudioFailure> noPlaying, Optional<AudioFailure> noRecording, List<Microphone> microphones) {
    private static final String LATE = "the system did not answer in time";

    public Availability {
        microphones = List.copyOf(microphones);
    }

    /// Asks both, which may load libraries and take seconds: once, and off the UI thread. Whoever has not
    /// answered after `limit` is left alone. A microphone is not opened, since some systems then ask the
    /// user.
    public static Availability ask(Speaker speaker, Microphones microphones, Duration limit)
            throws InterruptedException {
        var answer = new AtomicReference<>(
                new Availability(Optional.of(new NoSpeaker(LATE)), Optional.of(new NoMicrophone(LATE)), List.of()));
        Thread asking = Thread.ofPlatform()
                .daemon()
                .name("audio devices")
                .start(() -> answer.set(
                        new Availability(noPlaying(speaker), Optional.empty(), List.of()).with(microphones.list())));
        asking.join(limit);
        return answer.get();
    }

    private static Optional<AudioFailure> noPlaying(Speaker speaker) {
        try {
            PcmFormat format = speaker.accepted(PcmFormat.SPEECH);
            speaker.open(format).close();
            return Optional.empty();
        } catch (AudioException e) {
            return Optional.of(e.failure());
        }
    }

    private Availability with(List<Microphone> found) {
        return new Availability(
                noPlaying, found.isEmpty() ? Optional.of(new NoMicrophone("there is none")) : Optional.empty(), found);
    }
}
