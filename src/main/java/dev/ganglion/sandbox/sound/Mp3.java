package dev.ganglion.sandbox.sound;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Writes MPEG-1 Layer III, mono at 32 kHz, without ever making a sample: each granule names the few spectral lines
/// that sound, all of one strength, which the gain of the granule sets.
///
/// 32 kHz makes every frame exactly 36 ms and a whole number of bytes long, so nothing needs padding. Lines of
/// strength one are what the last of the format's three regions holds, whose second code has four bits for four lines.
final class Mp3 {
    private static final int SAMPLE_RATE = 32_000;
    private static final int GRANULE = 576;
    private static final double LINE_HERTZ = SAMPLE_RATE / 2.0 / GRANULE;
    private static final double GRANULE_MILLIS = 1000.0 * GRANULE / SAMPLE_RATE;
    private static final List<Integer> KILOBITS =
            List.of(32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);
    private static final int HEADER = 0xFFFB_0000;
    private static final int RATE_32_KHZ = 2 << 10;
    private static final int MONO = 0xC0;
    private static final int LOUDEST = 196;
    private static final double HIGHEST = 3_000;
    private static final double AUDIBLE = 0.3;

    private final int kilobits;

    /// A writer for that many thousand bits a second, or the nearest that the format knows.
    Mp3(int kilobits) {
        this.kilobits = KILOBITS.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - kilobits), Math.abs(b - kilobits)))
                .orElseThrow();
    }

    /// One granule: which lines sound, with a sign for each, and how loud.
    private record Granule(List<Integer> lines, int gain) {
        boolean negative(int line) {
            return (line * 7 + gain) % 3 == 0;
        }
    }

    byte[] write(Utterance utterance) {
        var granules = granules(utterance);
        if (granules.size() % 2 == 1) {
            granules.add(new Granule(List.of(), 0));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(Tags.id3(utterance.text()));
        for (int i = 0; i < granules.size(); i += 2) {
            out.writeBytes(frame(granules.get(i), granules.get(i + 1)));
        }
        return out.toByteArray();
    }

    private static List<Granule> granules(Utterance utterance) {
        var granules = new ArrayList<Granule>();
        double start = 0;
        for (var syllable : utterance.syllables()) {
            double end = start + syllable.millis();
            while ((granules.size() + 0.5) * GRANULE_MILLIS < end) {
                double place = ((granules.size() + 0.5) * GRANULE_MILLIS - start) / syllable.millis();
                granules.add(granule(syllable, Syllable.swell(place)));
            }
            start = end;
        }
        return granules;
    }

    private static Granule granule(Syllable syllable, double loudness) {
        if (syllable.silent() || loudness <= 0) {
            return new Granule(List.of(), 0);
        }
        var lines = new ArrayList<Integer>();
        for (double hertz = syllable.pitch(); hertz < HIGHEST; hertz += syllable.pitch()) {
            if (lines.isEmpty() || syllable.weight(hertz) > AUDIBLE) {
                lines.add((int) (hertz / LINE_HERTZ));
            }
        }
        return new Granule(lines, LOUDEST + (int) Math.round(4 * Math.log(loudness) / Math.log(2)));
    }

    private byte[] frame(Granule first, Granule second) {
        var bits = new Bits(144 * kilobits * 1000 / SAMPLE_RATE);
        int header = HEADER | ((KILOBITS.indexOf(kilobits) + 1) << 12) | RATE_32_KHZ | MONO;
        bits.write(header >>> 16, 16);
        bits.write(header & 0xFFFF, 16);
        bits.write(0, 9 + 5 + 4);
        sideInformation(first, bits);
        sideInformation(second, bits);
        lines(first, bits);
        lines(second, bits);
        return bits.bytes();
    }

    private static void sideInformation(Granule granule, Bits bits) {
        bits.write(quads(granule) * 4 + granule.lines().size(), 12);
        bits.write(0, 9);
        bits.write(granule.gain(), 8);
        bits.write(0, 4 + 1 + 3 * 5 + 4 + 3 + 1 + 1);
        bits.write(1, 1);
    }

    private static void lines(Granule granule, Bits bits) {
        for (int quad = 0; quad < quads(granule); quad++) {
            int code = 0;
            var signs = new ArrayList<Integer>();
            for (int line = quad * 4; line < quad * 4 + 4; line++) {
                boolean sounds = granule.lines().contains(line);
                code = (code << 1) | (sounds ? 1 : 0);
                if (sounds) {
                    signs.add(granule.negative(line) ? 1 : 0);
                }
            }
            bits.write(0xF - code, 4);
            signs.forEach(sign -> bits.write(sign, 1));
        }
    }

    private static int quads(Granule granule) {
        return granule.lines().isEmpty() ? 0 : granule.lines().getLast() / 4 + 1;
    }
}
