package dev.ganglion.bench;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Samples;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.audio.wave.Waveforms;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// An hour of sound: its waveform, and its samples as models for speech hear them. WAV is written; of MP3
/// and AAC, whose frames stand alone, a second and a half is repeated.
///
/// Budget: a waveform of an hour within a second. No decoder in Java reads compressed sound so fast; for
/// it the budget is a sketch of the whole.
public final class AudioBench {
    private static final int SECONDS = 3_600;
    private static final int COLUMNS = 180_000;
    private static final int ROUNDS = 2;
    private static final PcmFormat MUSIC = new PcmFormat(44_100, 2);

    private AudioBench() {}

    /// Prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ganglion-audio");
        try {
            System.out.printf(
                    Locale.ROOT, "%-22s %8s %8s %8s   %8s  (s)%n", "an hour of", "shown", "whole", "cpu", "as speech");
            measure("WAV, 16 kHz mono", wav(folder.resolve("speech.wav"), PcmFormat.SPEECH));
            measure("WAV, 44.1 kHz stereo", wav(folder.resolve("music.wav"), MUSIC));
            measure("MP3, 44.1 kHz stereo", repeated(folder.resolve("music.mp3"), "stereo.mp3", 1.5));
            measure("MP3, 24 kHz mono", repeated(folder.resolve("speech.mp3"), "speech.mp3", 1.56));
            measure("AAC, 16 kHz mono", repeated(folder.resolve("speech.aac"), "speech.aac", 1.6));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void measure(String name, Path file) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long used = used();
            var shown = new long[] {0};
            Waveform whole = Waveforms.of(Recording.of(file), COLUMNS, _ -> {
                if (shown[0] == 0) {
                    shown[0] = System.nanoTime() - start;
                }
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (used() - used) / 1e9;
            if (whole.length().toSeconds() < SECONDS) {
                throw new IllegalStateException("only " + whole.length());
            }
            double first = shown[0] == 0 ? seconds : shown[0] / 1e9;
            System.out.printf(
                    Locale.ROOT, "%-22s %8.2f %8.2f %8.2f   %8.2f%n", name, first, seconds, busy, speech(file));
        }
    }

    private static double speech(Path file) throws AudioException, InterruptedException {
        long used = used();
        try (PcmStream stream = Decoders.open(Recording.of(file), PcmFormat.SPEECH)) {
            var block = new short[16_384];
            while (stream.read(block) >= 0) {
                // only time counts
            }
        }
        return (used() - used) / 1e9;
    }

    private static Path wav(Path file, PcmFormat format) throws IOException {
        byte[] second = Sine.bytes(Sine.of(format, 440, 0.4, 1));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(Wav.head(format, (long) second.length * SECONDS));
            for (int i = 0; i < SECONDS; i++) {
                out.write(second);
            }
        }
        return file;
    }

    private static Path repeated(Path file, String sample, double seconds) throws IOException {
        byte[] once = Samples.bytes(sample);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < SECONDS / seconds + 1; i++) {
                out.write(once);
            }
        }
        return file;
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
