package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.NoMicrophone;
import dev.ganglion.audio.PcmFormat;
import java.util.List;

/// Microphones before which these samples sound, as fast as somebody listens; then they are unplugged.
public final class MemoryMicrophones implements Microphones {
    private final List<Microphone> microphones;
    private final short[] sound;
    private boolean closed;

    public MemoryMicrophones(List<Microphone> microphones, short[] sound) {
        this.microphones = List.copyOf(microphones);
        this.sound = sound.clone();
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public List<Microphone> list() {
        return microphones;
    }

    @Override
    public Input open(Microphone microphone, PcmFormat format) throws AudioException {
        if (!microphones.contains(microphone)) {
            throw new AudioException(new NoMicrophone("the system has no such device"));
        }
        return new Opened();
    }

    private final class Opened implements Input {
        private int at;

        @Override
        public int read(short[] into) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int count = Math.min(into.length, sound.length - at);
            if (count == 0) {
                return -1;
            }
            System.arraycopy(sound, at, into, 0, count);
            at += count;
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
