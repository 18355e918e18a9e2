package dev.ganglion.audio.wave;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import java.util.function.Consumer;

/// Draws recordings while they are decoded, in one pass. An hour of WAV takes less than a second;
/// compressed formats take several, so that a sketch of the whole is shown within the first.
public final class Waveforms {
    private static final int BLOCK = 16_384;
    private static final long PAUSE = 100_000_000;
    /// Whatever takes longer than this is sketched first.
    private static final long QUICK = 1_000_000_000;

    private Waveforms() {}

    /// Yields what is known ten times a second and returns the whole. Ask for many columns once (20 ms
    /// each, say) and take [Waveform#part] of them for each zoom.
    public static Waveform of(Recording recording, int columns, Consumer<Waveform> each)
            throws AudioException, InterruptedException {
        try (PcmStream stream = Decoders.open(recording)) {
            var known = new Columns(stream.format(), stream.frames(), columns);
            var sketch = new Sketch(recording, columns);
            var block = new short
                    [BLOCK / stream.format().channels() * stream.format().channels()];
            long begin = System.nanoTime();
            long told = begin;
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                known.add(block, read);
                long now = System.nanoTime();
                if (now - told > PAUSE) {
                    if (told == begin
                            && slow(now - begin, known.frames(), stream.frames().orElse(0))) {
                        sketch.of(each);
                    }
                    each.accept(known.sofar(sketch.values()));
                    told = System.nanoTime();
                }
            }
            return known.whole();
        }
    }

    private static boolean slow(long nanos, long frames, long total) {
        return (double) nanos / frames * total > QUICK;
    }
}
