package dev.ganglion.audio.wave;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// What a recording roughly looks like, from short samples all over it: to be seen while it is decoded.
final class Sketch {
    private static final int FIRST = 32;
    private static final int MOST = 512;
    private static final Duration SAMPLE = Duration.ofMillis(30);
    private static final long LONGEST = 500_000_000;
    private static final long PAUSE = 60_000_000;

    private final Recording recording;
    private final int columns;
    private final float[][] values;

    Sketch(Recording recording, int columns) {
        this.recording = recording;
        this.columns = columns;
        this.values = new float[3][columns];
    }

    /// One after the other of low, high and mean.
    float[][] values() {
        return values;
    }

    /// Takes samples, each time between those that it has, until there are enough or so much time has
    /// passed; shows `each` what it has, and returns the last.
    Waveform of(Consumer<Waveform> each) throws AudioException, InterruptedException {
        try (PcmStream stream = Decoders.open(recording)) {
            long frames = stream.frames().orElse(0);
            long begin = System.nanoTime();
            long told = begin;
            for (int[] spot : spots()) {
                sample(stream, frames, spot[0], spot[1]);
                long now = System.nanoTime();
                if (now - begin > LONGEST) {
                    break;
                }
                if (now - told > PAUSE) {
                    told = now;
                    show(stream.format(), frames, each);
                }
            }
            return show(stream.format(), frames, each);
        }
    }

    /// All places, each with what it is a part of: first a few, then those between them.
    private List<int[]> spots() {
        var spots = new ArrayList<int[]>();
        for (int i = 0; i < FIRST; i++) {
            spots.add(new int[] {i, FIRST});
        }
        for (int parts = 2 * FIRST; parts <= Math.min(MOST, columns); parts *= 2) {
            for (int i = 1; i < parts; i += 2) {
                spots.add(new int[] {i, parts});
            }
        }
        return spots;
    }

    private Waveform show(PcmFormat format, long frames, Consumer<Waveform> each) {
        var copy = new float[][] {values[0].clone(), values[1].clone(), values[2].clone()};
        var shown = new Waveform(format.duration(frames), copy, 0);
        each.accept(shown);
        return shown;
    }

    private void sample(PcmStream stream, long frames, int spot, int spots)
            throws AudioException, InterruptedException {
        PcmFormat format = stream.format();
        int wanted = (int) format.frames(SAMPLE) * format.channels();
        stream.seek(frames * spot / spots);
        var heard = new Columns(format, OptionalLong.of(format.frames(SAMPLE)), 1);
        var block = new short[wanted];
        for (int have = 0; have < wanted; ) {
            int read = stream.read(block);
            if (read < 0) {
                break;
            }
            heard.add(block, Math.min(read, wanted - have));
            have += read;
        }
        Waveform seen = heard.whole();
        int from = (int) ((long) columns * spot / spots);
        int to = Math.max(from + 1, (int) ((long) columns * (spot + 1) / spots));
        Arrays.fill(values[0], from, Math.min(to, columns), seen.low(0));
        Arrays.fill(values[1], from, Math.min(to, columns), seen.high(0));
        Arrays.fill(values[2], from, Math.min(to, columns), seen.rms(0));
    }
}
