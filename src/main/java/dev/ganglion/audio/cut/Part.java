package dev.ganglion.audio.cut;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import java.util.Optional;
import java.util.OptionalLong;

/// The next `length` frames of a stream.
final class Part implements PcmStream {
    private final PcmStream stream;
    private final long length;
    private long position;

    Part(PcmStream stream, long length) {
        this.stream = stream;
        this.length = length;
    }

    @Override
    public PcmFormat format() {
        return stream.format();
    }

    @Override
    public OptionalLong frames() {
        return OptionalLong.of(length);
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        if (position >= length) {
            return -1;
        }
        int samples = stream.read(into);
        if (samples < 0) {
            return -1;
        }
        int channels = format().channels();
        int taken = (int) Math.min(samples / channels, length - position);
        position += taken;
        return taken * channels;
    }

    @Override
    public void seek(long frame) {
        throw new UnsupportedOperationException("a part is read once");
    }

    @Override
    public Optional<AudioFailure> flaw() {
        return stream.flaw();
    }

    @Override
    public void close() {
        stream.close();
    }
}
