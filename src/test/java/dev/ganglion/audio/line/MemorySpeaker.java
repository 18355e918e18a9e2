package dev.ganglion.audio.line;

import dev.ganglion.audio.PcmFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A speaker whose time passes as fast as somebody waits for it, and that remembers what sounded.
public final class MemorySpeaker implements Speaker {
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration BUFFER = Duration.ofMillis(160);

    private final List<Cue> cues = new ArrayList<>();
    private short[] heard = new short[1024];
    private int count;
    private Duration now = Duration.ZERO;
    private boolean unplugged;
    private boolean closed;

    private record Cue(Duration at, Runnable action) {}

    /// Has `action` done once so much time has passed.
    public MemorySpeaker at(Duration time, Runnable action) {
        cues.add(new Cue(time, action));
        return this;
    }

    /// From now on nothing sounds any more.
    public void unplug() {
        unplugged = true;
    }

    /// All that sounded.
    public short[] heard() {
        return Arrays.copyOf(heard, count);
    }

    public Duration now() {
        return now;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public PcmFormat accepted(PcmFormat wanted) {
        return wanted;
    }

    @Override
    public Output open(PcmFormat format) {
        return new Opened(format);
    }

    private final class Opened implements Output {
        private final PcmFormat format;
        private final short[] buffer;
        private int filled;
        private long played;
        private boolean started;

        Opened(PcmFormat format) {
            this.format = format;
            this.buffer = new short[(int) format.frames(BUFFER) * format.channels()];
        }

        @Override
        public int write(short[] samples, int from, int length) {
            int taken = Math.min(length, buffer.length - filled);
            System.arraycopy(samples, from, buffer, filled, taken);
            filled += taken;
            return taken;
        }

        @Override
        public long played() {
            return played;
        }

        @Override
        public void start() {
            started = true;
        }

        @Override
        public void pause() {
            started = false;
        }

        @Override
        public void clear() {
            filled = 0;
            played = 0;
        }

        @Override
        public void await() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            now = now.plus(MOMENT);
            if (started && !unplugged) {
                sound();
            } else {
                LockSupport.parkNanos(100_000);
            }
            List<Cue> due =
                    cues.stream().filter(cue -> cue.at.compareTo(now) <= 0).toList();
            cues.removeAll(due);
            due.forEach(cue -> cue.action.run());
        }

        private void sound() {
            int samples = Math.min(filled, (int) format.frames(MOMENT) * format.channels());
            heard = count + samples > heard.length ? Arrays.copyOf(heard, 2 * (count + samples)) : heard;
            System.arraycopy(buffer, 0, heard, count, samples);
            System.arraycopy(buffer, samples, buffer, 0, filled - samples);
            count += samples;
            filled -= samples;
            played += samples / format.channels();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
