package dev.ganglion.audio.rate;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// A stream in another format; closing it closes that one.
public final class Converted implements PcmStream {
    private static final int BLOCK = 8_192;

    private final PcmStream source;
    private final PcmFormat format;
    private final Resampler[] channels;
    private final short[] block;
    private final float[] mixed = new float[BLOCK];
    private boolean ended;

    public Converted(PcmStream source, PcmFormat format) {
        this.source = source;
        this.format = format;
        this.channels = new Resampler[format.channels()];
        var filter = new SincFilter(source.format().rate(), format.rate());
        Arrays.setAll(channels, _ -> new Resampler(filter));
        this.block = new short[BLOCK * source.format().channels()];
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public OptionalLong frames() {
        OptionalLong frames = source.frames();
        return frames.isEmpty() ? frames : OptionalLong.of(channels[0].frames(frames.getAsLong()));
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        int most = into.length / format.channels();
        int frames = channels[0].ready(most);
        while (frames == 0) {
            if (ended) {
                return -1;
            }
            fill();
            frames = channels[0].ready(most);
        }
        for (int i = 0; i < channels.length; i++) {
            channels[i].take(into, i, channels.length, frames);
        }
        return frames * format.channels();
    }

    private void fill() throws AudioException, InterruptedException {
        int samples = source.read(block);
        if (samples < 0) {
            ended = true;
            for (Resampler channel : channels) {
                channel.end();
            }
            return;
        }
        int from = source.format().channels();
        for (int i = 0; i < channels.length; i++) {
            mix(i, from, samples / from);
            channels[i].put(mixed, samples / from);
        }
    }

    /// Channels that both have go through; what has other numbers of them becomes the mean.
    private void mix(int channel, int from, int frames) {
        if (from == format.channels()) {
            for (int i = 0; i < frames; i++) {
                mixed[i] = block[i * from + channel];
            }
            return;
        }
        for (int i = 0; i < frames; i++) {
            int sum = 0;
            for (int j = 0; j < from; j++) {
                sum += block[i * from + j];
            }
            mixed[i] = (float) sum / from;
        }
    }

    @Override
    public void seek(long frame) throws AudioException, InterruptedException {
        ended = false;
        long from = 0;
        for (Resampler channel : channels) {
            from = channel.seek(Math.max(0, frame));
        }
        source.seek(from);
    }

    @Override
    public Optional<AudioFailure> flaw() {
        return source.flaw();
    }

    @Override
    public void close() {
        source.close();
    }
}
