package dev.ganglion.cli.account;

import dev.ganglion.domain.Neurons;
import dev.ganglion.workersai.account.NeuronUse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// What one model used on one UTC day.
record ModelDay(LocalDate day, String model, long calls, Neurons neurons, long promptTokens, long completionTokens) {
    /// The hours of `day` by model, the one with the most neurons first.
    static List<ModelDay> of(LocalDate day, Collection<NeuronUse> hours) {
        var models = new TreeMap<String, ModelDay>();
        for (NeuronUse hour : hours) {
            var one = new ModelDay(
                    day, hour.model(), hour.calls(), hour.neurons(), hour.promptTokens(), hour.completionTokens());
            models.merge(hour.model(), one, ModelDay::plus);
        }
        return models.values().stream()
                .sorted(Comparator.comparing((ModelDay each) -> each.neurons.amount())
                        .reversed())
                .toList();
    }

    private ModelDay plus(ModelDay other) {
        return new ModelDay(
                day,
                model,
                calls + other.calls,
                neurons.plus(other.neurons),
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens);
    }
}
