package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.TooLong;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Recording.Coding;
import dev.ganglion.audio.Recording.InFile;
import dev.ganglion.audio.Recording.InMemory;
import dev.ganglion.audio.Recording.Raw;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps what decoders do within bounds: whatever they throw is a failure with a sentence, they end when
/// the thread is interrupted, and a recording that never ends does.
final class Guarded implements PcmStream {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Bytes bytes;
    private final PcmStream inner;
    private final String name;
    private long position;

    private Guarded(Bytes bytes, PcmStream inner, String name) {
        this.bytes = bytes;
        this.inner = inner;
        this.name = name;
    }

    static PcmStream open(Recording recording) throws AudioException, InterruptedException {
        Bytes bytes = bytes(recording);
        boolean opened = false;
        try {
            if (bytes.size() == 0) {
                throw new AudioException(new Empty());
            }
            PcmStream stream = switch (recording) {
                case InFile _, InMemory _ -> opened(bytes, Container.of(bytes));
                case Raw(var _, PcmFormat format, Coding coding) ->
                    new Guarded(bytes, Linear.raw(bytes, format, coding), "bare samples");
            };
            opened = true;
            return stream;
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    static Bytes bytes(Recording recording) throws AudioException, InterruptedException {
        return switch (recording) {
            case InFile(var path) -> Bytes.of(path);
            case InMemory(var octets) -> Bytes.of(octets);
            case Raw(var octets, var _, var _) -> Bytes.of(octets);
        };
    }

    private static PcmStream opened(Bytes bytes, Container container) throws AudioException, InterruptedException {
        try {
            return new Guarded(bytes, container.open(bytes), container.toString());
        } catch (RuntimeException | OutOfMemoryError e) {
            // A header may promise more than there is memory; the array that was asked for was never made.
            throw new AudioException(new Broken(container.toString()), e);
        }
    }

    @Override
    public PcmFormat format() {
        return inner.format();
    }

    @Override
    public OptionalLong frames() {
        return inner.frames();
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            int samples = inner.read(into);
            position += Math.max(0, samples) / format().channels();
            if (position > format().frames(LONGEST)) {
                throw new AudioException(new TooLong(LONGEST));
            }
            return samples;
        } catch (RuntimeException e) {
            throw new AudioException(new Broken(name), e);
        }
    }

    @Override
    public void seek(long frame) throws AudioException, InterruptedException {
        try {
            inner.seek(frame);
            position = frame;
        } catch (RuntimeException e) {
            throw new AudioException(new Broken(name), e);
        }
    }

    @Override
    public Optional<AudioFailure> flaw() {
        return inner.flaw();
    }

    @Override
    public void close() {
        inner.close();
        bytes.close();
    }
}
