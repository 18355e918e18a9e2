package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Unsupported;
import dev.ganglion.audio.PcmFormat;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Opus by Concentus, a translation of the reference decoder.
final class OpusCodec implements Codec {
    static final int RATE = 48_000;

    /// Frames of the longest packet, 120 ms.
    private static final int MOST = 5_760;
    private static final int HEAD = 19;

    private final OpusDecoder decoder;
    private final PcmFormat format;
    private final int delay;
    private final short[] samples;

    private OpusCodec(OpusDecoder decoder, int channels, int delay) {
        this.decoder = decoder;
        this.format = new PcmFormat(RATE, channels);
        this.delay = delay;
        this.samples = new short[MOST * channels];
    }

    /// @param head the track's description, `OpusHead`
    static OpusCodec of(byte[] head) throws AudioException {
        if (head.length < HEAD) {
            throw new AudioException(new Broken("Opus"));
        }
        ByteBuffer described = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int channels = described.get(9) & 0xFF;
        if (channels < 1 || channels > 2) {
            throw new AudioException(new Unsupported("Opus with " + channels + " channels"));
        }
        try {
            var decoder = new OpusDecoder(RATE, channels);
            decoder.setGain(described.getShort(16));
            return new OpusCodec(decoder, channels, described.getShort(10) & 0xFFFF);
        } catch (OpusException e) {
            throw new AudioException(new Broken("Opus"), e);
        }
    }

    /// Frames before the sound.
    int delay() {
        return delay;
    }

    /// How many frames a packet has by its first two bytes.
    static int frames(int first, int second) {
        int count = switch (first & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> Math.max(0, second) & 0x3F;
        };
        int kind = first >> 3;
        int each;
        if (kind >= 16) {
            each = 120 << (kind & 3);
        } else if (kind >= 12) {
            each = 480 << (kind & 1);
        } else {
            each = (kind & 3) == 3 ? 2_880 : 480 << (kind & 3);
        }
        return first < 0 || count * each > MOST ? 0 : count * each;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int decode(byte[] packet) throws BrokenPacketException {
        try {
            return decoder.decode(packet, 0, packet.length, samples, 0, MOST, false);
        } catch (OpusException e) {
            throw new BrokenPacketException(e);
        }
    }

    @Override
    public short[] samples() {
        return samples;
    }

    @Override
    public void reset() {
        decoder.resetState();
    }

    /// The format's specification asks for 80 ms; voices of low rates are repeated from farther.
    @Override
    public int primers() {
        return 10;
    }
}
