package dev.ganglion.sandbox.hear;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads MP3: the duration from the headers of its frames, the loudness from the gain of each granule, and the comment.
final class Mp3Ear {
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[][] KILOBITS = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };
    private static final int UTF_8 = 3;
    private static final int LANGUAGE = 3;

    private Mp3Ear() {}

    /// What the four bytes before a frame say.
    ///
    /// @param half 0 for MPEG 1, 1 for the two versions of half its rates
    private record Header(int half, int rate, int kilobits, int padding, boolean mono, boolean checked) {
        static Optional<Header> at(ByteBuffer file, int at) {
            int bits = at + 4 <= file.limit() ? file.getInt(at) : 0;
            int version = (bits >>> 19) & 3;
            boolean frame = bits >>> 21 == 0x7FF && ((bits >>> 17) & 3) == 1 && version != 1;
            int kilobits = (bits >>> 12) & 0xF;
            int rate = (bits >>> 10) & 3;
            if (!frame || kilobits == 0 || kilobits == 0xF || rate == 3) {
                return Optional.empty();
            }
            int half = version == 3 ? 0 : 1;
            return Optional.of(new Header(
                    half,
                    RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2),
                    KILOBITS[half][kilobits],
                    (bits >>> 9) & 1,
                    ((bits >>> 6) & 3) == 3,
                    ((bits >>> 16) & 1) == 0));
        }

        int bytes() {
            return (half == 0 ? 144 : 72) * kilobits * 1000 / rate + padding;
        }

        int granules() {
            return half == 0 ? 2 : 1;
        }

        /// Where the gain of a granule's first channel stands, in bits from the start of the side information.
        int granule(int index) {
            int before = half == 1 ? (mono ? 9 : 10) : mono ? 18 : 20;
            int length = half == 1 ? 63 : 59;
            return before + index * length * (mono ? 1 : 2);
        }
    }

    static Sound listen(ByteBuffer file) throws Unheard {
        var comment = comment(file);
        int at = file.position();
        var levels = new ArrayList<Double>();
        double step = 0;
        int skipped = 0;
        while (at + 4 <= file.limit()) {
            var header = Header.at(file, at);
            if (header.isEmpty() || header.get().bytes() < 24) {
                at++;
                skipped++;
                continue;
            }
            if (levels.isEmpty()
                    && Header.at(file, at + header.get().bytes()).isEmpty()
                    && at + header.get().bytes() < file.limit()) {
                at++;
                continue;
            }
            step = 576.0 / header.get().rate();
            granules(file, at, header.get(), levels);
            at += header.get().bytes();
        }
        if (levels.isEmpty() || skipped > file.limit() / 2) {
            throw new Unheard("the audio is in no format that can be read");
        }
        return new Sound(step, relative(levels), comment);
    }

    private static void granules(ByteBuffer file, int at, Header header, List<Double> levels) {
        int side = (at + 4 + (header.checked() ? 2 : 0)) * 8;
        for (int i = 0; i < header.granules(); i++) {
            int granule = side + header.granule(i);
            boolean whole = (granule + 29) / 8 < file.limit();
            int length = whole ? bits(file, granule, 12) : 0;
            int gain = whole ? bits(file, granule + 21, 8) : 0;
            levels.add(length == 0 ? 0 : Math.pow(2, (gain - 210) / 4.0) * Math.sqrt(length));
        }
    }

    private static float[] relative(List<Double> levels) {
        double loudest = levels.stream().max(Double::compare).orElse(0.0);
        var loudness = new float[levels.size()];
        for (int i = 0; i < loudness.length; i++) {
            loudness[i] = loudest == 0 ? 0 : (float) (levels.get(i) / loudest);
        }
        return loudness;
    }

    private static int bits(ByteBuffer file, int from, int width) {
        int value = 0;
        for (int bit = from; bit < from + width; bit++) {
            value = (value << 1) | ((file.get(bit / 8) >> (7 - bit % 8)) & 1);
        }
        return value;
    }

    /// Leaves the file behind its tag.
    private static Optional<String> comment(ByteBuffer file) {
        if (file.limit() < 10 || file.get(0) != 'I' || file.get(1) != 'D' || file.get(2) != '3') {
            return Optional.empty();
        }
        int end = Math.min(file.limit(), 10 + packed(file, 6));
        var comment = Optional.<String>empty();
        for (int at = 10; at + 10 < end && file.get(at) != 0; ) {
            int size = file.get(3) == 4 ? packed(file, at + 4) : file.getInt(at + 4);
            if (file.getInt(at) == 0x434F_4D4D && file.get(at + 10) == UTF_8) {
                comment = Optional.of(comment(file, at + 11 + LANGUAGE, Math.min(end, at + 10 + size)));
            }
            at += 10 + Math.max(0, size);
        }
        file.position(end);
        return comment;
    }

    /// The text after the description, which ends with a zero.
    private static String comment(ByteBuffer file, int from, int to) {
        var text = new byte[Math.max(0, to - from)];
        file.get(from, text);
        var both = new String(text, StandardCharsets.UTF_8);
        return both.substring(both.indexOf('\0') + 1);
    }

    private static int packed(ByteBuffer file, int at) {
        int size = 0;
        for (int i = at; i < at + 4; i++) {
            size = (size << 7) | (file.get(i) & 0x7F);
        }
        return size;
    }
}
