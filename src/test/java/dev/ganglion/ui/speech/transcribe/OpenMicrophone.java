package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.Microphones;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A microphone before which somebody says something again and again, ten times as fast as one would.
final class OpenMicrophone implements Microphones {
    private static final int SPEED = 10;

    private final short[] said;

    OpenMicrophone(short[] said) {
        this.said = said.clone();
    }

    @Override
    public List<Microphone> list() {
        return List.of(Microphone.DEFAULT);
    }

    @Override
    public Input open(Microphone microphone, PcmFormat format) {
        return new Input() {
            private int at;

            @Override
            public int read(short[] into) throws InterruptedException {
                at = at == said.length ? 0 : at;
                int count = Math.min(into.length, said.length - at);
                long micros = count * 1_000_000L / format.rate() / SPEED;
                new CountDownLatch(1).await(micros, TimeUnit.MICROSECONDS);
                System.arraycopy(said, at, into, 0, count);
                at += count;
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
