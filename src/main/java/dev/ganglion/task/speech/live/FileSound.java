package dev.ganglion.task.speech.live;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.task.speech.PcmSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/// The sound of a recording, decoded as it is asked for.
public final class FileSound implements PcmSource {
    /// 80 ms, as the maker of the model advises.
    private static final int BLOCK = 1_280;

    private final PcmStream stream;
    private final Duration length;
    private final short[] block = new short[BLOCK];

    private FileSound(PcmStream stream, Duration length) {
        this.stream = stream;
        this.length = length;
    }

    /// Opens a recording of any format that is read here.
    ///
    /// @param length of all of it, as it was measured; what a wrong header hides behind that is not read
    public static FileSound open(Recording recording, Duration length) throws AudioException, InterruptedException {
        return new FileSound(Decoders.open(recording, PcmFormat.SPEECH), length);
    }

    /// How long a recording is, by all of its samples.
    public static Duration length(Recording recording) throws AudioException, InterruptedException {
        long frames = 0;
        try (PcmStream stream = Decoders.open(recording)) {
            short[] block = new short[BLOCK * stream.format().channels()];
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                frames += read / stream.format().channels();
            }
            return stream.format().duration(frames);
        }
    }

    @Override
    public Optional<byte[]> next() throws AudioException, InterruptedException {
        int count = 0;
        while (count < block.length) {
            short[] rest = new short[block.length - count];
            int read = stream.read(rest);
            if (read < 0) {
                break;
            }
            System.arraycopy(rest, 0, block, count, read);
            count += read;
        }
        return count == 0 ? Optional.empty() : Optional.of(bytes(block, count));
    }

    @Override
    public Duration most() {
        return length;
    }

    @Override
    public void close() {
        stream.close();
    }

    private static byte[] bytes(short[] samples, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, 0, count);
        return bytes.array();
    }
}
