package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Cut;
import dev.ganglion.audio.AudioFailure.Damaged;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.codec.Codec.BrokenPacketException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// Decodes a track packet by packet. A packet that cannot be decoded is silent for as long as it lasts; a
/// recording of such packets only is broken.
final class PacketStream implements PcmStream {
    /// So many packets without a good one, and nobody believes that one comes: half a second or more.
    private static final int PATIENCE = 50;

    private final Track track;
    private final PcmFormat format;
    private final String name;
    private short[] samples = {};
    /// Samples of `samples` that are not read yet.
    private int from;
    private int to;
    private int next;
    /// The frame, counted from the first packet's first, that the next one decoded is.
    private long position;
    /// Frames before this one are thrown away.
    private long wanted;
    private int broken;
    private boolean damaged;

    PacketStream(Track track, String name) {
        this.track = track;
        this.format = track.codec().format();
        this.name = name;
        this.wanted = track.delay();
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public OptionalLong frames() {
        return OptionalLong.of(track.length());
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        while (from == to) {
            if (next == track.index().packets() || position >= end()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(to - from, into.length / format.channels() * format.channels());
        System.arraycopy(samples, from, into, 0, count);
        from += count;
        return count;
    }

    private long end() {
        return track.delay() + track.length();
    }

    private void decode() throws AudioException, InterruptedException {
        int packet = next++;
        int frames = frames(packet);
        int first = Math.clamp(wanted - position, 0, frames);
        int last = Math.clamp(end() - position, first, frames);
        position += frames;
        from = first * format.channels();
        to = last * format.channels();
    }

    /// Has the packet's samples in `samples` and returns how many frames these are.
    private int frames(int packet) throws AudioException, InterruptedException {
        byte[] bytes = track.index().read(packet);
        try {
            int frames = track.codec().decode(bytes);
            samples = track.codec().samples();
            broken = 0;
            return completed(frames, packet);
        } catch (BrokenPacketException | RuntimeException e) {
            damaged = true;
            if (++broken > PATIENCE || broken == track.index().packets()) {
                throw new AudioException(new Broken(name), e);
            }
            track.codec().reset();
            return silence(packet);
        }
    }

    /// As many frames as the packet has by its head, so that nothing behind it moves.
    private int completed(int frames, int packet) {
        int expected = length(packet);
        if (frames >= expected) {
            return expected;
        }
        damaged = true;
        samples = Arrays.copyOf(Arrays.copyOf(samples, frames * format.channels()), expected * format.channels());
        return expected;
    }

    private int length(int packet) {
        return (int) (track.index().start(packet + 1) - track.index().start(packet));
    }

    private int silence(int packet) {
        int frames = length(packet);
        samples = samples.length < frames * format.channels() ? new short[frames * format.channels()] : samples;
        Arrays.fill(samples, 0, frames * format.channels(), (short) 0);
        return frames;
    }

    @Override
    public void seek(long frame) throws AudioException, InterruptedException {
        wanted = Math.clamp(frame, 0, track.length()) + track.delay();
        from = 0;
        to = 0;
        int packet = Math.min(track.index().at(wanted), track.index().packets());
        next = Math.max(0, packet - track.codec().primers());
        track.codec().reset();
        prime(packet);
        position = track.index().start(next);
    }

    /// What is heard of the packets before does not count, nor whether they can be decoded.
    private void prime(int packet) throws AudioException, InterruptedException {
        for (; next < packet; next++) {
            byte[] bytes = track.index().read(next);
            try {
                track.codec().decode(bytes);
            } catch (BrokenPacketException | RuntimeException e) {
                track.codec().reset();
            }
        }
    }

    @Override
    public Optional<AudioFailure> flaw() {
        if (damaged) {
            return Optional.of(new Damaged());
        }
        return track.cut() ? Optional.of(new Cut()) : Optional.empty();
    }

    @Override
    public void close() {
        from = to;
    }
}
