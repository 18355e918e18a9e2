package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Cut;
import dev.ganglion.audio.AudioFailure.Damaged;
import dev.ganglion.audio.AudioFailure.Unsupported;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import java.util.Optional;
import java.util.OptionalLong;

/// FLAC. Written here since the library for it takes four times as long and reads hostile files without
/// bounds; the format has few forms. A frame that cannot be decoded is silent.
final class Flac implements PcmStream {
    private static final String NAME = "FLAC";
    private static final int INFO = 8;
    private static final int DEEPEST = 24;
    /// A tag may hold the picture of a cover; so many blocks have no file.
    private static final int MOST_BLOCKS = 1_000;
    /// The largest frame that one needs to pass to find the next.
    private static final int NOISE = 1024 * 1024;

    private final Bytes file;
    private final BitReader bits;
    private final PcmFormat format;
    private final int depth;
    private final int blockSize;
    private final long total;
    private final long sound;
    private final FlacChannel[] channels;
    private long place;
    private long position;
    private int from;
    private int to;
    private long skip;
    private boolean damaged;

    private Flac(Bytes file, long sound) throws AudioException, InterruptedException {
        this.file = file;
        this.sound = sound;
        this.place = sound;
        this.bits = new BitReader(file);
        this.blockSize = (int) file.big(INFO, 2);
        long packed = file.big(INFO + 10, 8);
        long count = (packed >> 41 & 7) + 1;
        this.depth = (int) (packed >> 36 & 0x1F) + 1;
        this.total = packed & 0xF_FFFF_FFFFL;
        if (!PcmFormat.possible(packed >>> 44, count) || blockSize == 0) {
            throw new AudioException(new Broken(NAME));
        }
        if (depth > DEEPEST) {
            throw new AudioException(new Unsupported(NAME + " with " + depth + " bits"));
        }
        this.format = new PcmFormat((int) (packed >>> 44), (int) count);
        this.channels = new FlacChannel[format.channels()];
        java.util.Arrays.setAll(channels, _ -> new FlacChannel(bits));
    }

    static PcmStream open(Bytes file) throws AudioException, InterruptedException {
        long at = 4;
        boolean last = (file.at(at) & 0x7F) != 0;
        for (int i = 0; i < MOST_BLOCKS && !last && at < file.size(); i++) {
            last = (file.at(at) & 0x80) != 0;
            at += 4 + file.big(at + 1, 3);
        }
        var flac = new Flac(file, at);
        if (flac.next(at, at + NOISE).isEmpty()) {
            throw new AudioException(new Broken(NAME));
        }
        return flac;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public OptionalLong frames() {
        return total == 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        while (from == to) {
            if (!decode()) {
                return -1;
            }
        }
        int frames = Math.min(to - from, into.length / channels.length);
        int down = depth - Short.SIZE;
        for (int channel = 0; channel < channels.length; channel++) {
            int[] samples = channels[channel].samples();
            int at = channel;
            for (int i = from; i < from + frames; i++, at += channels.length) {
                into[at] = (short) (down >= 0 ? samples[i] >> down : samples[i] << -down);
            }
        }
        from += frames;
        return frames * channels.length;
    }

    /// Decodes the next frame that can be; false at the end.
    private boolean decode() throws AudioException, InterruptedException {
        Optional<FlacFrame> found = next(place, file.size());
        if (found.isEmpty()) {
            return false;
        }
        FlacFrame frame = found.get();
        damaged |= frame.at() != place;
        if (!decode(frame)) {
            damaged = true;
            place = frame.at() + 1;
            return !bits.overrun() || next(place, file.size()).isPresent();
        }
        position = first(frame) + frame.size();
        place = bits.place();
        to = frame.size();
        from = Math.clamp(skip - first(frame), 0, to);
        return true;
    }

    private boolean decode(FlacFrame frame) throws InterruptedException, AudioException {
        bits.go(frame.at() + frame.bytes());
        int own = frame.depth() == 0 ? depth : frame.depth();
        try {
            for (int i = 0; i < channels.length; i++) {
                channels[i].decode(frame.size(), frame.depth(i, own));
            }
        } catch (AudioException e) {
            if (e.failure() instanceof Broken) {
                return false;
            }
            throw e;
        }
        bits.align();
        bits.read(Short.SIZE); // a checksum: what a wrong bit does is heard for some milliseconds at most
        if (bits.overrun() || own != depth) {
            return false;
        }
        join(frame);
        return true;
    }

    /// Two channels of which one is a difference become left and right.
    private void join(FlacFrame frame) {
        if (frame.channels() < 8) {
            return;
        }
        int[] a = channels[0].samples();
        int[] b = channels[1].samples();
        for (int i = 0; i < frame.size(); i++) {
            switch (frame.channels()) {
                case 8 -> b[i] = a[i] - b[i];
                case 9 -> a[i] += b[i];
                default -> {
                    int middle = (a[i] << 1) | (b[i] & 1);
                    a[i] = (middle + b[i]) >> 1;
                    b[i] = (middle - b[i]) >> 1;
                }
            }
        }
    }

    private long first(FlacFrame frame) {
        return frame.counted() ? frame.first() : frame.first() * blockSize;
    }

    /// The first frame between both that fits to the file.
    private Optional<FlacFrame> next(long begin, long end) throws AudioException, InterruptedException {
        for (long at = begin; at < Math.min(end, file.size()); at++) {
            Optional<FlacFrame> frame = FlacFrame.at(file, at);
            if (frame.isPresent() && frame.get().channelCount() == channels.length) {
                return frame;
            }
        }
        return Optional.empty();
    }

    /// Halves the file until the frame is found that holds the wanted one.
    @Override
    public void seek(long frame) throws AudioException, InterruptedException {
        long low = sound;
        long high = file.size();
        skip = Math.max(0, frame);
        while (high - low > NOISE / 16) {
            long middle = (low + high) >>> 1;
            Optional<FlacFrame> found = next(middle, high);
            if (found.isPresent() && first(found.get()) <= skip) {
                low = found.get().at();
            } else {
                high = middle;
            }
        }
        place = low;
        from = 0;
        to = 0;
    }

    @Override
    public Optional<AudioFailure> flaw() {
        if (position < total) {
            return Optional.of(new Cut());
        }
        return damaged ? Optional.of(new Damaged()) : Optional.empty();
    }

    @Override
    public void close() {
        from = to;
    }
}
