package dev.ganglion.sandbox.hear;

import java.util.ArrayList;
import java.util.List;

/// The stretches of a sound in which there is something to be heard.
record Bursts(List<Burst> all) {
    private static final float THRESHOLD = 0.12f;
    private static final double GAP = 0.06;

    Bursts {
        all = List.copyOf(all);
    }

    /// From when to when, in seconds.
    record Burst(double start, double end) {
        double seconds() {
            return end - start;
        }
    }

    /// Gaps as short as those within a word do not part two bursts.
    static Bursts of(Sound sound) {
        var found = new ArrayList<Burst>();
        var loudness = sound.loudness();
        for (int i = 0; i < loudness.length; i++) {
            if (loudness[i] < THRESHOLD) {
                continue;
            }
            double start = i * sound.step();
            double end = start + sound.step();
            boolean joins = !found.isEmpty() && start - found.getLast().end() < GAP;
            found.add(joins ? new Burst(found.removeLast().start(), end) : new Burst(start, end));
        }
        return new Bursts(found);
    }

    /// Together, without the silence between them.
    double seconds() {
        return all.stream().mapToDouble(Burst::seconds).sum();
    }

    /// The moment at which so many seconds have been heard. At the edge of two bursts it is the end of the first one,
    /// or with `after` the start of the second.
    double moment(double heard, boolean after) {
        double left = heard;
        double moment = 0;
        for (var burst : all) {
            boolean within = after ? left < burst.seconds() - 1e-9 : left <= burst.seconds() + 1e-9;
            if (within) {
                return burst.start() + left;
            }
            left -= burst.seconds();
            moment = burst.end();
        }
        return moment;
    }
}
