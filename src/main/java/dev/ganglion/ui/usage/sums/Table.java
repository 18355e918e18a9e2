package dev.ganglion.ui.usage.sums;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Tally;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Sums by what calls have in common, and of all.
public record Table(Group group, List<Line> lines, Line total) {
    private record Part(Tally.Counts counts, Neurons neurons) {
        static final Part NONE = new Part(Tally.Counts.NONE, Neurons.ZERO);

        Part plus(Tally tally) {
            return new Part(counts.plus(tally.counts()), neurons.plus(tally.neurons()));
        }
    }

    public Table {
        lines = List.copyOf(lines);
    }

    /// The sums of these, by what `group` says.
    ///
    /// @param names what a line of that key is called
    public static Table of(Collection<Tally> tallies, Group group, UnaryOperator<String> names) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Part all = Part.NONE;
        for (Tally tally : tallies) {
            String key = group.key(tally.key());
            parts.put(key, parts.getOrDefault(key, Part.NONE).plus(tally));
            all = all.plus(tally);
        }
        Neurons whole = all.neurons();
        List<Line> lines = parts.entrySet().stream()
                .map(each -> new Line(
                        each.getKey(),
                        names.apply(each.getKey()),
                        each.getValue().counts(),
                        each.getValue().neurons(),
                        share(each.getValue().neurons(), whole)))
                .toList();
        return new Table(group, lines, new Line("", "", all.counts(), whole, share(whole, whole)));
    }

    private static double share(Neurons part, Neurons whole) {
        return whole.amount().signum() == 0
                ? 0
                : part.amount().divide(whole.amount(), 6, RoundingMode.HALF_UP).doubleValue();
    }
}
