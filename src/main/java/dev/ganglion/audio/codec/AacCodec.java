package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Unsupported;
import dev.ganglion.audio.PcmFormat;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.Decoder;

/// AAC by JAAD.
final class AacCodec implements Codec {
    /// JAAD tells a log of its own, and with it the console, what is wrong with a packet. Here that is a
    /// flaw of the recording. Held, since a logger that nobody holds forgets it.
    private static final Logger SILENCED = Logger.getLogger("jaad");

    static {
        SILENCED.setUseParentHandlers(false);
    }

    private final byte[] description;
    private Decoder decoder;
    private PcmFormat format;
    private short[] samples = {};
    private int frames;

    private AacCodec(byte[] description, Decoder decoder, PcmFormat format) {
        this.description = description;
        this.decoder = decoder;
        this.format = format;
    }

    /// @param description of the track, `AudioSpecificConfig`
    /// @param first a packet, which tells what the description leaves open
    static AacCodec of(byte[] description, byte[] first) throws AudioException {
        var codec = new AacCodec(description, decoder(description), PcmFormat.SPEECH);
        try {
            codec.decode(first);
        } catch (AACException e) {
            throw new AudioException(new Unsupported("this kind of AAC"), e);
        }
        codec.reset();
        return codec;
    }

    /// Frames of a packet.
    int frames() {
        return frames;
    }

    private static Decoder decoder(byte[] description) throws AudioException {
        try {
            return Decoder.create(description);
        } catch (IOException | AACException e) {
            throw new AudioException(new Unsupported("this kind of AAC"), e);
        }
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int decode(byte[] packet) {
        frames = 0;
        decoder.decodeFrame(packet, this::accept);
        return frames;
    }

    /// Mono comes twice where stereo might have been hidden in it.
    private void accept(List<float[]> channels, int count, int rate) {
        int width = channels.size() == 2 && channels.getFirst() == channels.getLast() ? 1 : channels.size();
        if (samples.length < count * width) {
            samples = new short[count * width];
        }
        for (int channel = 0; channel < width; channel++) {
            float[] from = channels.get(channel);
            for (int i = 0; i < count; i++) {
                samples[i * width + channel] =
                        (short) Math.clamp(Math.round(from[i]), Short.MIN_VALUE, Short.MAX_VALUE);
            }
        }
        format = new PcmFormat(rate, width);
        frames = count;
    }

    @Override
    public short[] samples() {
        return samples;
    }

    @Override
    public void reset() {
        try {
            decoder = Decoder.create(description);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int primers() {
        return 2;
    }
}
