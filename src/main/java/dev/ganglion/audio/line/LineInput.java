package dev.ganglion.audio.line;

import dev.ganglion.audio.line.Microphones.Input;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.TargetDataLine;

/// An open line of the machine. It is asked for no more than it has, since a line whose device is gone
/// never returns.
final class LineInput implements Input {
    /// So often nothing comes from a device that is gone: two seconds.
    private static final int PATIENCE = 100;

    private final TargetDataLine line;

    LineInput(TargetDataLine line) {
        this.line = line;
    }

    @Override
    public int read(short[] into) throws InterruptedException {
        await(into.length * Short.BYTES);
        int frame = line.getFormat().getFrameSize();
        int there = Math.min(into.length * Short.BYTES, line.available()) / frame * frame;
        if (there == 0) {
            return -1;
        }
        var bytes = ByteBuffer.allocate(there).order(ByteOrder.LITTLE_ENDIAN);
        int read = line.read(bytes.array(), 0, there) / Short.BYTES;
        bytes.asShortBuffer().get(into, 0, read);
        return read == 0 ? -1 : read;
    }

    /// Waits until that many bytes are there, as long as some come.
    private void await(int wanted) throws InterruptedException {
        int before = 0;
        for (int idle = 0; line.available() < wanted && idle < PATIENCE && line.isOpen(); idle++) {
            Thread.sleep(Lines.MOMENT);
            int there = line.available();
            idle = there > before ? 0 : idle;
            before = there;
        }
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }
}
