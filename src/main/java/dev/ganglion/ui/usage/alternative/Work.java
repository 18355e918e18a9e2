package dev.ganglion.ui.usage.alternative;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Tally;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Calls whose cost is compared: all of a task, or those of one model for it.
///
/// @param model empty for all
record Work(Task task, Optional<String> model) {
    /// Everything that can be compared in these tallies: each task, the dearest first, followed by its models.
    static List<Work> in(Collection<Tally> tallies) {
        Map<Work, Neurons> tasks = new LinkedHashMap<>();
        Map<Work, Neurons> models = new LinkedHashMap<>();
        tallies.forEach(tally -> {
            Task task = tally.key().task();
            tasks.merge(new Work(task, Optional.empty()), tally.neurons(), Neurons::plus);
            models.merge(new Work(task, Optional.of(tally.key().model())), tally.neurons(), Neurons::plus);
        });
        return dearestFirst(tasks)
                .flatMap(all ->
                        Stream.concat(Stream.of(all), dearestFirst(models).filter(one -> one.task() == all.task())))
                .toList();
    }

    private static Stream<Work> dearestFirst(Map<Work, Neurons> works) {
        return works.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /// Those tallies that it is made of.
    List<Tally> of(Collection<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.key().task() == task
                        && model.map(tally.key().model()::equals).orElse(true))
                .toList();
    }
}
