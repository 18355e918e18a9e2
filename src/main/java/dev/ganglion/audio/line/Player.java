package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Unplugged;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.file.Arriving;
import dev.ganglion.audio.file.Joined;
import dev.ganglion.audio.line.Moment.State;
import dev.ganglion.audio.line.Speaker.Output;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Plays recordings one after the other without a gap, on the thread that calls [#play]. The commands come
/// from any other thread and are heard within 50 ms. One player plays one thing at a time.
public final class Player {
    private static final int BLOCK = 1_024;
    private static final long TOLD_EVERY = 40_000_000;

    /// So many moments without any sound tell that the device is gone: two seconds.
    private static final int PATIENCE = 100;

    private final Speaker speaker;
    private final AtomicReference<@Nullable Duration> target = new AtomicReference<>();
    private volatile boolean paused;
    private volatile double volume = 1;

    public Player(Speaker speaker) {
        this.speaker = speaker;
    }

    /// Plays until the end, paused or not; interrupt the thread to stop. Tells `each` where it is about 20
    /// times a second and whenever the state changes, the last time [State#ENDED].
    ///
    /// @param from where to begin; set anew by [#seek]
    public void play(List<Recording> clips, Duration from, Consumer<Moment> each)
            throws AudioException, InterruptedException {
        play(speaker -> Joined.of(clips, speaker::accepted), from, each);
    }

    /// The same of clips that still come, of which the first is there: waits in silence where the next one
    /// is not.
    public void play(Arriving clips, Duration from, Consumer<Moment> each) throws AudioException, InterruptedException {
        play(speaker -> Joined.of(clips, speaker::accepted), from, each);
    }

    private interface Opening {
        PcmStream by(Speaker speaker) throws AudioException, InterruptedException;
    }

    private void play(Opening opening, Duration from, Consumer<Moment> each)
            throws AudioException, InterruptedException {
        try (PcmStream stream = opening.by(speaker);
                Output output = speaker.open(stream.format())) {
            target.set(from);
            new Run(stream, output, each).run();
        }
    }

    public void pause() {
        paused = true;
    }

    /// Goes on after [#pause].
    public void resume() {
        paused = false;
    }

    /// Goes there, be it playing or paused.
    public void seek(Duration position) {
        target.set(position);
    }

    /// From 0 to 1; also of what is played later.
    public void volume(double loudness) {
        volume = Math.clamp(loudness, 0, 1);
    }

    /// One thing that is played.
    private final class Run {
        private final PcmStream stream;
        private final PcmFormat format;
        private final Output output;
        private final Consumer<Moment> each;
        private final short[] block;
        private int filled;
        private int written;
        private boolean ended;
        /// Frames before the first that the output counts.
        private long offset;
        private long queued;
        private boolean sounding;
        private int idle;
        private long told = Long.MIN_VALUE;

        Run(PcmStream stream, Output output, Consumer<Moment> each) {
            this.stream = stream;
            this.format = stream.format();
            this.output = output;
            this.each = each;
            this.block = new short[BLOCK * format.channels()];
        }

        void run() throws AudioException, InterruptedException {
            while (!finished()) {
                obey();
                if (!feed()) {
                    rest();
                }
                tell(System.nanoTime());
            }
            each.accept(moment(State.ENDED));
        }

        /// Whether all has sounded; a paused player waits for what comes, at the end too.
        private boolean finished() {
            return ended && target.get() == null && !paused && output.played() >= queued;
        }

        private void obey() throws AudioException, InterruptedException {
            Duration place = target.getAndSet(null);
            if (place != null) {
                go(format.frames(place));
            }
            if (sounding == paused) {
                sounding = !paused;
                told = Long.MIN_VALUE;
                if (sounding) {
                    output.start();
                } else {
                    output.pause();
                }
            }
        }

        private void go(long frame) throws AudioException, InterruptedException {
            output.clear();
            stream.seek(frame);
            offset = frame;
            queued = 0;
            filled = 0;
            written = 0;
            ended = false;
            told = Long.MIN_VALUE;
        }

        private void rest() throws AudioException, InterruptedException {
            long before = output.played();
            output.await();
            boolean stuck = sounding && output.played() == before && before < queued;
            idle = stuck ? idle + 1 : 0;
            if (idle > PATIENCE) {
                throw new AudioException(new Unplugged());
            }
        }

        /// Whether the output took something.
        private boolean feed() throws AudioException, InterruptedException {
            if (written == filled && !ended) {
                int read = stream.read(block);
                filled = Math.max(0, read);
                written = 0;
                ended = read < 0;
                soften();
            }
            int taken = output.write(block, written, filled - written);
            written += taken;
            queued += taken / format.channels();
            return taken > 0;
        }

        /// Ears hear ratios: half of the way is a quarter of the swing.
        private void soften() {
            float factor = (float) (volume * volume);
            for (int i = 0; factor < 1 && i < filled; i++) {
                block[i] = (short) (block[i] * factor);
            }
        }

        private void tell(long now) {
            if (told == Long.MIN_VALUE || now - told >= TOLD_EVERY) {
                told = now;
                each.accept(moment(sounding ? State.PLAYING : State.PAUSED));
            }
        }

        private Moment moment(State state) {
            Duration position = format.duration(offset + output.played());
            Duration length = format.duration(stream.frames().orElse(0));
            return new Moment(position, length.compareTo(position) < 0 ? position : length, state);
        }
    }
}
