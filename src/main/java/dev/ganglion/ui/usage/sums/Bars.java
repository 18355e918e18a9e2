package dev.ganglion.ui.usage.sums;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Neurons by day and model, as stacked bars: the models that used most, and the others together.
///
/// @param series what the parts of each bar stand for, from the foot up
/// @param others whether the last series are the others
/// @param bars the oldest first
public record Bars(List<String> series, boolean others, List<Bar> bars) {
    /// Models that have a colour of their own.
    public static final int MOST_MODELS = 6;

    /// Bars beyond this number would be too thin to be told apart.
    private static final int MOST_BARS = 92;

    /// One bar: a day, or some where there are many.
    ///
    /// @param parts one for each series
    public record Bar(Span span, List<Neurons> parts) {
        public Bar {
            parts = List.copyOf(parts);
        }

        public Neurons total() {
            return parts.stream().reduce(Neurons.ZERO, Neurons::plus);
        }
    }

    public Bars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /// Those of these days.
    ///
    /// @param names of models by their ids, and of the others, asked for by an empty id
    public static Bars of(Collection<Tally> tallies, Span span, UnaryOperator<String> names) {
        List<String> models = mostUsed(tallies);
        boolean others = models.size() > MOST_MODELS;
        List<String> own = others ? models.subList(0, MOST_MODELS) : models;
        int series = own.size() + (others ? 1 : 0);
        int daysEach = Math.ceilDiv(span.days(), MOST_BARS);
        List<List<Neurons>> parts = new ArrayList<>();
        for (int i = 0; i < Math.ceilDiv(span.days(), daysEach); i++) {
            parts.add(new ArrayList<>(Collections.nCopies(series, Neurons.ZERO)));
        }
        tallies.stream().filter(tally -> span.contains(tally.key().day())).forEach(tally -> {
            List<Neurons> bar = parts.get((new Span(span.first(), tally.key().day()).days() - 1) / daysEach);
            int found = own.indexOf(tally.key().model());
            int place = found < 0 ? series - 1 : found;
            bar.set(place, bar.get(place).plus(tally.neurons()));
        });
        List<String> called = new ArrayList<>(own.stream().map(names).toList());
        if (others) {
            called.add(names.apply(""));
        }
        return new Bars(called, others, bars(span, daysEach, parts));
    }

    /// The largest bar.
    public Neurons most() {
        return bars.stream().map(Bar::total).max(Neurons::compareTo).orElse(Neurons.ZERO);
    }

    private static List<Bar> bars(Span span, int daysEach, List<List<Neurons>> parts) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            var first = span.first().plusDays((long) i * daysEach);
            var last = first.plusDays(daysEach - 1L);
            bars.add(new Bar(new Span(first, last.isAfter(span.last()) ? span.last() : last), parts.get(i)));
        }
        return bars;
    }

    private static List<String> mostUsed(Collection<Tally> tallies) {
        Map<String, Neurons> models = new HashMap<>();
        tallies.forEach(tally -> models.merge(tally.key().model(), tally.neurons(), Neurons::plus));
        return models.entrySet().stream()
                .filter(each -> each.getValue().amount().signum() > 0)
                .sorted(Map.Entry.<String, Neurons>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
