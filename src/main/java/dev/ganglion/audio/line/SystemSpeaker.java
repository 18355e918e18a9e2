package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.NoSpeaker;
import dev.ganglion.audio.PcmFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The machine's default output.
public final class SystemSpeaker implements Speaker {
    private static final List<PcmFormat> USUAL =
            List.of(new PcmFormat(48_000, 2), new PcmFormat(44_100, 2), new PcmFormat(48_000, 1));

    @Override
    public PcmFormat accepted(PcmFormat wanted) throws AudioException {
        try {
            return Stream.concat(Stream.of(wanted), USUAL.stream())
                    .filter(format -> AudioSystem.isLineSupported(info(format)))
                    .findFirst()
                    .orElseThrow(() -> new AudioException(new NoSpeaker("there is none")));
        } catch (IllegalArgumentException | SecurityException | LinkageError e) {
            throw new AudioException(new NoSpeaker(Lines.reason(e)), e);
        }
    }

    @Override
    public Output open(PcmFormat format) throws AudioException {
        try {
            var line = (SourceDataLine) AudioSystem.getLine(info(format));
            line.open(Lines.format(format), Lines.buffer(format));
            return new Opened(line, format.channels() * Short.BYTES);
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException e) {
            throw new AudioException(new NoSpeaker(Lines.reason(e)), e);
        } catch (SecurityException | LinkageError e) {
            throw new AudioException(new NoSpeaker(Lines.reason(e)), e);
        }
    }

    private static DataLine.Info info(PcmFormat format) {
        return new DataLine.Info(SourceDataLine.class, Lines.format(format));
    }

    /// An open line.
    private static final class Opened implements Output {
        private final SourceDataLine line;
        private final int frame;
        private long origin;
        private long written;

        Opened(SourceDataLine line, int frame) {
            this.line = line;
            this.frame = frame;
        }

        @Override
        public int write(short[] samples, int from, int count) {
            int frames = Math.min(count * Short.BYTES, line.available()) / frame;
            if (frames == 0) {
                return 0;
            }
            int length = frames * frame / Short.BYTES;
            var bytes = ByteBuffer.allocate(frames * frame).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(samples, from, length);
            int taken = Math.max(0, line.write(bytes.array(), 0, bytes.capacity())) / frame;
            written += taken;
            return taken * frame / Short.BYTES;
        }

        /// A line that has run dry has played all, whatever its counter says.
        @Override
        public long played() {
            return line.available() == line.getBufferSize()
                    ? written
                    : Math.clamp(line.getLongFramePosition() - origin, 0, written);
        }

        @Override
        public void start() {
            line.start();
        }

        @Override
        public void pause() {
            line.stop();
        }

        @Override
        public void clear() {
            boolean running = line.isRunning();
            line.stop();
            line.flush();
            origin = line.getLongFramePosition();
            written = 0;
            if (running) {
                line.start();
            }
        }

        @Override
        public void await() throws InterruptedException {
            Thread.sleep(Lines.MOMENT);
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
