package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Cut;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording.Coding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;

/// Samples that stand in a file one after the other.
final class Linear implements PcmStream {
    private final Bytes file;
    private final WavLayout layout;
    private final int frame;
    private byte[] bytes = {};
    private long at;

    private Linear(Bytes file, WavLayout layout) {
        this.file = file;
        this.layout = layout;
        this.frame = layout.format().channels() * layout.code().bytes();
    }

    static PcmStream wav(Bytes file) throws AudioException, InterruptedException {
        return new Linear(file, WavLayout.of(file));
    }

    static PcmStream raw(Bytes file, PcmFormat format, Coding coding) {
        SampleCode code = switch (coding) {
            case LINEAR_16 -> SampleCode.BITS_16;
            case A_LAW -> SampleCode.A_LAW;
            case MU_LAW -> SampleCode.MU_LAW;
        };
        long frame = (long) format.channels() * code.bytes();
        return new Linear(file, new WavLayout(format, code, 0, file.size() / frame * frame, false));
    }

    @Override
    public PcmFormat format() {
        return layout.format();
    }

    @Override
    public OptionalLong frames() {
        return OptionalLong.of(layout.length() / frame);
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        int frames = (int) Math.min(into.length / format().channels(), (layout.length() - at) / frame);
        if (frames <= 0) {
            return -1;
        }
        if (bytes.length < frames * frame) {
            bytes = new byte[frames * frame];
        }
        int copied = file.copy(layout.start() + at, bytes, 0, frames * frame) / frame;
        int samples = copied * format().channels();
        if (samples == 0) {
            return -1;
        }
        layout.code().decode(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), into, samples);
        at += (long) samples * layout.code().bytes();
        return samples;
    }

    @Override
    public void seek(long target) {
        at = Math.clamp(target, 0, layout.length() / frame) * frame;
    }

    @Override
    public Optional<AudioFailure> flaw() {
        return layout.cut() ? Optional.of(new Cut()) : Optional.empty();
    }

    @Override
    public void close() {
        file.close();
    }
}
