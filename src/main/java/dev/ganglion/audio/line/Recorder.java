package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Full;
import dev.ganglion.audio.AudioFailure.Unplugged;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.audio.line.Microphones.Input;
import dev.ganglion.audio.line.Microphones.Microphone;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// Records at 16 kHz mono on the thread that calls [#record]. One recorder makes one take.
public final class Recorder {
    /// Longer ones belong into a program for recordings: all of it stands in memory, half an hour as 58 MB.
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int BLOCK = 800; // 50 ms

    private final Microphones microphones;
    private volatile boolean stopped;

    public Recorder(Microphones microphones) {
        this.microphones = microphones;
    }

    /// Records until [#stop] and tells `each` how loud it is, every 50 ms. A microphone that goes away
    /// ends it too, as does half an hour; then the take says so. Interrupting the thread throws all away.
    public Take record(Microphone microphone, Consumer<Level> each) throws AudioException, InterruptedException {
        return record(microphone, each, _ -> {});
    }

    /// Who hears what is recorded while it is.
    public interface Listener {
        /// Takes 50 ms as they stand in a take: samples of 16 bits, little-endian. While it waits nothing
        /// is recorded but what the line holds.
        void hear(byte[] piece) throws InterruptedException;
    }

    /// The same, heard by `listener` too.
    public Take record(Microphone microphone, Consumer<Level> each, Listener listener)
            throws AudioException, InterruptedException {
        PcmFormat format = PcmFormat.SPEECH;
        var recorded = new ArrayDeque<byte[]>();
        long frames = 0;
        Optional<AudioFailure> ended = Optional.empty();
        try (Input input = microphones.open(microphone, format)) {
            var block = new short[BLOCK];
            while (!stopped && ended.isEmpty()) {
                int read = input.read(block);
                if (read < 0) {
                    ended = Optional.of(new Unplugged());
                    break;
                }
                byte[] piece = bytes(block, read);
                recorded.add(piece);
                listener.hear(piece);
                frames += read;
                each.accept(Level.of(format.duration(frames), block, read));
                ended = frames < format.frames(LONGEST) ? ended : Optional.of(new Full(LONGEST));
            }
        }
        return new Take(Wav.clip(format, joined(recorded, frames)), format.duration(frames), ended);
    }

    /// Ends the recording after what is heard at the moment; from any thread.
    public void stop() {
        stopped = true;
    }

    private static byte[] bytes(short[] block, int count) {
        var bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(block, 0, count);
        return bytes.array();
    }

    /// All parts in one, each forgotten as soon as it is there.
    private static byte[] joined(Queue<byte[]> parts, long frames) {
        var all = ByteBuffer.allocate((int) frames * Short.BYTES);
        while (!parts.isEmpty()) {
            all.put(parts.remove());
        }
        return all.array();
    }
}
