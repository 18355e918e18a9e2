package dev.ganglion.cli.task;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Some of the texts that were to be embedded, and the reply to them.
record EmbeddedPart(List<String> texts, Reply<Embeddings> reply) {
    EmbeddedPart {
        texts = List.copyOf(texts);
    }

    /// One reply of all parts. What it took is known where each part tells it and nothing else can have been billed.
    ///
    /// @param stopped why more parts did not follow
    static Reply<Outcome> together(List<EmbeddedPart> parts, Optional<Failure> stopped) {
        boolean known = stopped.map(failure -> !failure.mayBeBilled()).orElse(true);
        var hits = parts.stream().map(EmbeddedPart::hit).distinct().toList();
        return new Reply<>(
                outcome(parts, stopped),
                all(parts.stream().map(part -> part.reply.usage()).toList())
                        .filter(_ -> known)
                        .flatMap(each -> each.stream().reduce(EmbeddedPart::plus)),
                all(parts.stream().map(EmbeddedPart::paid).toList())
                        .filter(_ -> known)
                        .flatMap(each -> each.stream().reduce(Neurons::plus)),
                parts.stream()
                        .flatMap(part -> part.reply.quirks().stream())
                        .distinct()
                        .toList(),
                parts.getFirst().reply.gateway().filter(_ -> hits.size() == 1));
    }

    private static Outcome outcome(List<EmbeddedPart> parts, Optional<Failure> stopped) {
        var vectors = new ArrayList<Vector>();
        var texts = new ArrayList<String>();
        for (EmbeddedPart part : parts) {
            List<Vector> some = part.reply.value().vectors();
            vectors.addAll(some);
            for (int i = 0; i < some.size(); i++) {
                texts.add(part.text(i));
            }
        }
        Embeddings first = parts.getFirst().reply.value();
        List<Integer> shape = parts.size() == 1 ? first.shape() : shape(vectors);
        return new Outcome.Embedded(new Embeddings(vectors, shape, first.pooling()), texts, stopped);
    }

    private static List<Integer> shape(List<Vector> vectors) {
        return vectors.isEmpty()
                ? List.of()
                : List.of(vectors.size(), vectors.getFirst().dimensions());
    }

    /// A reply may hold more vectors than were asked for, and they are paid for.
    private String text(int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private Optional<Boolean> hit() {
        return reply.gateway().flatMap(GatewayNote::cacheHit);
    }

    /// What comes out of a gateway's cache repeats what the first one stated, and costs nothing.
    private Optional<Neurons> paid() {
        return hit().orElse(false) ? Optional.of(Neurons.ZERO) : reply.neurons();
    }

    /// Each value, where none is missing.
    private static <T> Optional<List<T>> all(List<Optional<T>> values) {
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Usage plus(Usage one, Usage other) {
        return new Usage(
                one.promptTokens() + other.promptTokens(),
                one.cachedTokens() + other.cachedTokens(),
                one.completionTokens() + other.completionTokens(),
                one.neurons().flatMap(first -> other.neurons().map(first::plus)));
    }
}
