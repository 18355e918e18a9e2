package dev.ganglion.audio.codec;

import dev.ganglion.audio.PcmFormat;
import java.io.InputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/// MP3 by JLayer, which is given one frame at a time.
final class Mp3Codec implements Codec {
    private final PcmFormat format;
    private final Feed feed = new Feed();
    private Decoder decoder = new Decoder();
    private @Nullable Bitstream stream;
    private short[] samples = {};

    Mp3Codec(PcmFormat format) {
        this.format = format;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int decode(byte[] packet) throws BrokenPacketException {
        feed.offer(packet);
        try {
            if (stream == null) {
                stream = new Bitstream(feed);
            }
            Header header = stream.readFrame();
            if (header == null) {
                return 0;
            }
            var decoded = (SampleBuffer) decoder.decodeFrame(header, stream);
            stream.closeFrame();
            samples = decoded.getBuffer();
            return decoded.getBufferLength() / format.channels();
        } catch (BitstreamException | DecoderException e) {
            throw new BrokenPacketException(e);
        }
    }

    @Override
    public short[] samples() {
        return samples;
    }

    @Override
    public void reset() {
        stream = null;
        decoder = new Decoder();
    }

    /// Bits of a frame may lie 511 bytes before it, which are ten frames of the least rates; and frames
    /// overlap.
    @Override
    public int primers() {
        return 10;
    }

    /// A stream that ends whenever its frame does, and goes on with the next.
    private static final class Feed extends InputStream {
        private byte[] packet = {};
        private int at;

        void offer(byte[] next) {
            packet = next;
            at = 0;
        }

        @Override
        public int read() {
            return at < packet.length ? packet[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(length, packet.length - at);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(packet, at, into, from, count);
            at += count;
            return count;
        }
    }
}
