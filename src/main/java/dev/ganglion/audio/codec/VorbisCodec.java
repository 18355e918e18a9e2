package dev.ganglion.audio.codec;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Unsupported;
import dev.ganglion.audio.PcmFormat;
import java.util.List;

/// Vorbis by JOrbis.
final class VorbisCodec implements Codec {
    private static final int HEADERS = 3;

    private final Info info;
    private final PcmFormat format;
    private final float[][][] decoded = new float[1][][];
    private final int[] offsets;
    private DspState state;
    private Block block;
    private short[] samples = {};
    private int before;

    private VorbisCodec(Info info) {
        this.info = info;
        this.format = new PcmFormat(info.rate, info.channels);
        this.offsets = new int[info.channels];
        this.state = new DspState();
        state.synthesis_init(info);
        this.block = new Block(state);
    }

    /// @param headers the three packets before the sound
    static VorbisCodec of(List<byte[]> headers) throws AudioException {
        var info = new Info();
        var comment = new Comment();
        info.init();
        comment.init();
        for (int i = 0; i < HEADERS; i++) {
            if (i >= headers.size() || info.synthesis_headerin(comment, packet(headers.get(i), i == 0)) < 0) {
                throw new AudioException(new Broken("Vorbis"));
            }
        }
        if (!PcmFormat.possible(info.rate, info.channels)) {
            throw new AudioException(new Unsupported("Vorbis with " + info.channels + " channels"));
        }
        return new VorbisCodec(info);
    }

    private static Packet packet(byte[] bytes, boolean first) {
        var packet = new Packet();
        packet.packet_base = bytes;
        packet.bytes = bytes.length;
        packet.b_o_s = first ? 1 : 0;
        packet.granulepos = -1;
        return packet;
    }

    /// How many frames the next packet adds, by its first bytes; they overlap, so that the first adds none.
    int frames(int first, int second) {
        int size = Math.max(0, info.blocksize(packet(new byte[] {(byte) first, (byte) second}, false)));
        int frames = before == 0 ? 0 : (before + size) / 4;
        before = size;
        return frames;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int decode(byte[] packet) {
        int count = 0;
        if (block.synthesis(packet(packet, false)) == 0) {
            state.synthesis_blockin(block);
            for (int more = state.synthesis_pcmout(decoded, offsets);
                    more > 0;
                    more = state.synthesis_pcmout(decoded, offsets)) {
                put(count, more);
                state.synthesis_read(more);
                count += more;
            }
        }
        return count;
    }

    private void put(int at, int frames) {
        int channels = format.channels();
        if (samples.length < (at + frames) * channels) {
            samples = java.util.Arrays.copyOf(samples, (at + frames) * channels);
        }
        for (int channel = 0; channel < channels; channel++) {
            float[] from = decoded[0][channel];
            for (int i = 0; i < frames; i++) {
                samples[(at + i) * channels + channel] = SampleCode.rounded(from[offsets[channel] + i]);
            }
        }
    }

    @Override
    public short[] samples() {
        return samples;
    }

    @Override
    public void reset() {
        state = new DspState();
        state.synthesis_init(info);
        block = new Block(state);
    }

    @Override
    public int primers() {
        return 1;
    }
}
