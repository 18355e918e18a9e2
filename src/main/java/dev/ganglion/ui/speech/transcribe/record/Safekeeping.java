package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Unreadable;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.Microphones;
import dev.ganglion.audio.line.Take;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Microphones whose samples go to the disk as they come, so that what was spoken outlives a crash: bare
/// samples, 16 bits, little-endian. Meant for one take.
final class Safekeeping implements Microphones {
    private final Microphones microphones;
    private final Drawer drawer;
    private Optional<Path> file = Optional.empty();
    private boolean asked;

    Safekeeping(Microphones microphones, Drawer drawer) {
        this.microphones = microphones;
        this.drawer = drawer;
    }

    /// Where the take will be, once it has begun; told once.
    Optional<Path> begun() {
        if (asked) {
            return Optional.empty();
        }
        asked = file.isPresent();
        return file.map(Drawer::finished);
    }

    /// Puts the whole take in the place of what was written of it, and tells where that is.
    Path finish(Take take) throws AudioException {
        Path unfinished = file.orElseThrow();
        if (take.length().isZero()) {
            drawer.drop(unfinished);
            throw new AudioException(take.ended().orElse(new Empty()));
        }
        return drawer.finish(unfinished, take.clip());
    }

    @Override
    public List<Microphone> list() {
        return microphones.list();
    }

    @Override
    public Input open(Microphone microphone, PcmFormat format) throws AudioException {
        Input input = microphones.open(microphone, format);
        Path begun = drawer.begin();
        file = Optional.of(begun);
        try {
            return new Kept(input, new BufferedOutputStream(Files.newOutputStream(begun)));
        } catch (IOException full) {
            input.close();
            throw new AudioException(new Unreadable("the disk does not take what is recorded"), full);
        }
    }

    /// A disk that is full does not end the recording: the rest of it is in memory still.
    private static final class Kept implements Input {
        private static final System.Logger LOG = System.getLogger(Safekeeping.class.getName());

        private final Input input;
        private final OutputStream out;
        private boolean writes = true;

        Kept(Input input, OutputStream out) {
            this.input = input;
            this.out = out;
        }

        @Override
        public int read(short[] into) throws InterruptedException {
            int read = input.read(into);
            if (read > 0 && writes) {
                write(into, read);
            }
            return read;
        }

        private void write(short[] samples, int count) {
            ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(samples, 0, count);
            try {
                out.write(bytes.array());
                out.flush();
            } catch (IOException full) {
                writes = false;
                LOG.log(System.Logger.Level.WARNING, "A recording is not kept while it goes on", full);
            }
        }

        @Override
        public void close() {
            input.close();
            try {
                out.close();
            } catch (IOException full) {
                LOG.log(System.Logger.Level.WARNING, "A recording is not kept while it goes on", full);
            }
        }
    }
}
