package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.Microphones;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A microphone into which somebody hums syllables, twenty times as fast as one would.
public final class TestMicrophone implements Microphones {
    private static final int SPEED = 20;

    private final AtomicLong heard = new AtomicLong();

    private final List<Microphone> all = new ArrayList<>(List.of(Microphone.DEFAULT));
    private final List<Microphone> opened = new CopyOnWriteArrayList<>();

    private TestMicrophone(Microphone... others) {
        all.addAll(List.of(others));
    }

    /// The usual one, and others into which is hummed as well.
    public static TestMicrophone humming(Microphone... others) {
        return new TestMicrophone(others);
    }

    /// Those that were recorded with.
    public List<Microphone> opened() {
        return List.copyOf(opened);
    }

    @Override
    public List<Microphone> list() {
        return List.copyOf(all);
    }

    /// Frames that were recorded.
    public long heard() {
        return heard.get();
    }

    @Override
    public Input open(Microphone microphone, PcmFormat format) {
        opened.add(microphone);
        return new Input() {
            private long at;

            @Override
            public int read(short[] into) throws InterruptedException {
                for (int i = 0; i < into.length; i++, at++) {
                    boolean silent = at / (format.rate() / 4) % 2 == 1;
                    into[i] = silent ? 0 : (short) (8_000 * Math.sin(at * 2 * Math.PI * 180 / format.rate()));
                }
                TimeUnit.MICROSECONDS.sleep(into.length * 1_000_000L / format.rate() / SPEED);
                heard.addAndGet(into.length);
                return into.length;
            }

            @Override
            public void close() {}
        };
    }
}
