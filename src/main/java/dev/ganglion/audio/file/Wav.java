package dev.ganglion.audio.file;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Samples as WAV, 16 bits.
public final class Wav {
    /// The media type of what is written.
    public static final String TYPE = "audio/wav";

    /// Bytes before the samples.
    public static final int HEAD = 44;

    /// What a header written here can tell: bytes of samples in a file.
    public static final long MOST = 0xFFFF_FFFFL - HEAD;

    private static final int BLOCK = 16_384;

    private Wav() {}

    /// A clip of all that `samples` still has; meant for pieces that are sent, since it stands in memory.
    public static Clip clip(PcmStream samples) throws AudioException, InterruptedException {
        var out = new ByteArrayOutputStream();
        try {
            copy(samples, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return clip(samples.format(), out.toByteArray());
    }

    /// A clip of samples that are there already, 16 bits, little-endian.
    public static Clip clip(PcmFormat format, byte[] samples) {
        byte[] head = head(format, samples.length);
        byte[] file = new byte[head.length + samples.length];
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(samples, 0, file, head.length, samples.length);
        return new Clip(TYPE, Octets.of(file));
    }

    /// Writes all that `samples` still has to `out` and leaves it open. Hours of it pass through a
    /// temporary file, since a header tells the length before the samples come.
    public static void write(PcmStream samples, OutputStream out)
            throws IOException, AudioException, InterruptedException {
        try (var spool = new Spool()) {
            copy(samples, spool);
            out.write(head(samples.format(), spool.size()));
            spool.transferTo(out);
        }
    }

    /// The bytes before that many bytes of samples.
    public static byte[] head(PcmFormat format, long bytes) {
        int frame = format.channels() * Short.BYTES;
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        put(head, "RIFF").putInt((int) Math.min(bytes + HEAD - 8, 0xFFFF_FFFFL));
        put(head, "WAVEfmt ").putInt(16).putShort((short) 1).putShort((short) format.channels());
        head.putInt(format.rate()).putInt(format.rate() * frame).putShort((short) frame);
        put(head.putShort((short) Short.SIZE), "data").putInt((int) Math.min(bytes, 0xFFFF_FFFFL));
        return head.array();
    }

    private static void copy(PcmStream samples, OutputStream out)
            throws IOException, AudioException, InterruptedException {
        var block = new short[BLOCK * samples.format().channels()];
        var bytes = ByteBuffer.allocate(block.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int read = samples.read(block); read >= 0; read = samples.read(block)) {
            bytes.asShortBuffer().put(block, 0, read);
            out.write(bytes.array(), 0, read * Short.BYTES);
        }
    }

    private static ByteBuffer put(ByteBuffer head, String name) {
        return head.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
