package dev.ganglion.audio.cut;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Where nobody speaks.
///
/// Silence is what is hardly louder than the quietest fiftieth of the recording, or 40 dB below its loud
/// parts; and what is below -60 dB always is, since a recording without any voice has no loud parts to
/// compare with.
final class Silences {
    private static final float FULL = 32_768f * 32_768f;
    private static final double NEVER_HEARD = 1e-6 * FULL;
    private static final double ABOVE_NOISE = 4;
    private static final double BELOW_VOICE = 1e-4;
    private static final double QUIET = 0.02;
    private static final double LOUD = 0.99;
    /// What is called voice at least differs so much from the noise.
    private static final double VOICE = 16;

    /// 300 ms: shorter pauses are within words.
    private static final int SHORTEST = 15;

    /// 200 ms around a cut where there is no silence.
    private static final int AROUND = 5;

    private final boolean[] silent;
    private final boolean all;

    private Silences(boolean[] silent, boolean all) {
        this.silent = silent;
        this.all = all;
    }

    static Silences of(Levels levels) {
        double noise = levels.quantile(QUIET);
        double voice = levels.quantile(LOUD);
        double limit = Math.max(NEVER_HEARD, voice * BELOW_VOICE);
        if (voice > noise * VOICE) {
            limit = Math.max(limit, Math.min(noise * ABOVE_NOISE, voice / VOICE));
        }
        var silent = new boolean[levels.windows()];
        boolean all = true;
        for (int i = 0; i < silent.length; i++) {
            silent[i] = levels.at(i) <= limit;
            all &= levels.at(i) <= NEVER_HEARD;
        }
        return new Silences(silent, all);
    }

    boolean all() {
        return all;
    }

    List<Span> divide(Levels levels, CutLimits limits) {
        int most = windows(limits.most());
        int window = Math.clamp(windows(limits.window()), 1, most - 1);
        var spans = new ArrayList<Span>();
        int from = 0;
        while (silent.length - from > most) {
            int cut = cut(levels, from + most - window, from + most);
            spans.add(span(levels, from, cut));
            from = cut;
        }
        spans.add(span(levels, from, silent.length));
        return spans;
    }

    private Span span(Levels levels, int from, int to) {
        Duration start = levels.start(from);
        return new Span(start, levels.start(to).minus(start), quiet(from, to));
    }

    private boolean quiet(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!silent[i]) {
                return false;
            }
        }
        return true;
    }

    /// The middle of the longest silence between both, or the quietest place.
    private int cut(Levels levels, int from, int to) {
        int best = 0;
        int middle = -1;
        int run = 0;
        for (int i = from; i < to; i++) {
            run = silent[i] ? run + 1 : 0;
            if (run >= Math.max(SHORTEST, best)) {
                best = run;
                middle = i - run / 2;
            }
        }
        return middle >= 0 ? middle : quietest(levels, from, to);
    }

    private static int quietest(Levels levels, int from, int to) {
        int best = to;
        double least = Double.MAX_VALUE;
        for (int i = from + 1; i <= to; i++) {
            double sum = 0;
            for (int j = Math.max(0, i - AROUND); j < Math.min(levels.windows(), i + AROUND); j++) {
                sum += levels.at(j);
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }

    private static int windows(Duration length) {
        return (int) Math.min(Integer.MAX_VALUE, length.toMillis() * Levels.RATE / 1000);
    }
}
