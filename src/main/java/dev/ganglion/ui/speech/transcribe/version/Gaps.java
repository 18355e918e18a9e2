package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.audio.cut.Span;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What of a recording is not written down yet.
final class Gaps {
    private static final double NANOS = 1e9;

    private Gaps() {}

    /// The pieces, counted from 0, in which no passage has its middle. A recording is always cut at the
    /// same places, so that what was heard on another day tells which pieces those were.
    static List<Integer> of(Cuts cuts, Script heard) {
        Set<Integer> told = heard.passages().stream()
                .map(passage -> piece(cuts.spans(), passage.at()))
                .collect(Collectors.toSet());
        return IntStream.range(0, cuts.spans().size())
                .filter(piece -> !told.contains(piece))
                .boxed()
                .toList();
    }

    /// When those pieces are said that are not silent; what follows one on the other is one.
    static List<Interval> times(Cuts cuts, Set<Integer> pieces) {
        List<Interval> times = new ArrayList<>();
        for (int piece : new TreeSet<>(pieces)) {
            Span span = cuts.spans().get(piece);
            double start = span.start().toNanos() / NANOS;
            double end = span.end().toNanos() / NANOS;
            if (!times.isEmpty() && times.getLast().end() == start) {
                times.set(times.size() - 1, new Interval(times.getLast().start(), end));
            } else if (!span.silent()) {
                times.add(new Interval(start, end));
            }
        }
        return List.copyOf(times);
    }

    private static int piece(List<Span> spans, Interval at) {
        double middle = (at.start() + at.end()) / 2;
        int piece = 0;
        while (piece < spans.size() - 1 && middle >= spans.get(piece).end().toNanos() / NANOS) {
            piece++;
        }
        return piece;
    }
}
