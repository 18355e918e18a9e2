package dev.ganglion.task.vector;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.task.Paid;
import dev.ganglion.workersai.text.Pooling;
import dev.ganglion.workersai.text.Vector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts with their vectors, and what they took together.
///
/// @param texts one for each vector
/// @param pooling as the service stated it, else as it was asked for
/// @param paid of all calls, its value how many texts they embedded
public record Embedded(List<String> texts, List<Vector> vectors, Optional<Pooling> pooling, Paid<Integer> paid) {
    public Embedded {
        texts = List.copyOf(texts);
        vectors = List.copyOf(vectors);
    }

    static Embedded of(EmbeddingOrder order, List<EmbeddingRun.Part> parts) {
        List<String> texts = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        Optional<Pooling> pooling =
                order.form() == EmbeddingForm.TEXTS ? EmbeddingForm.pooling(order.values()) : Optional.empty();
        for (EmbeddingRun.Part part : parts) {
            texts.addAll(part.texts().subList(0, part.vectors()));
            vectors.addAll(part.paid().value().vectors().subList(0, part.vectors()));
            pooling = part.paid().value().pooling().or(() -> EmbeddingForm.pooling(order.values()));
        }
        return new Embedded(
                texts,
                vectors,
                pooling,
                together(parts.stream().map(EmbeddingRun.Part::paid).toList(), texts.size()));
    }

    /// What calls took together. What they cost, or used, is known where each tells it.
    public static <T> Paid<T> together(List<? extends Paid<?>> calls, T value) {
        Optional<Neurons> neurons = Optional.of(Neurons.ZERO);
        Optional<Usage> usage = Optional.of(new Usage(0, 0, 0, Optional.empty()));
        Duration took = Duration.ZERO;
        List<String> quirks = new ArrayList<>();
        boolean simulated = false;
        for (Paid<?> each : calls) {
            neurons = neurons.flatMap(sum -> each.neurons().map(sum::plus));
            usage = usage.flatMap(sum -> each.usage().map(more -> plus(sum, more)));
            took = took.plus(each.took());
            simulated |= each.simulated();
            each.quirks().stream().filter(quirk -> !quirks.contains(quirk)).forEach(quirks::add);
        }
        return new Paid<>(value, neurons, usage, took, simulated, quirks);
    }

    private static Usage plus(Usage one, Usage other) {
        return new Usage(
                one.promptTokens() + other.promptTokens(),
                one.cachedTokens() + other.cachedTokens(),
                one.completionTokens() + other.completionTokens(),
                Optional.empty());
    }
}
