package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.Order;
import dev.ganglion.task.Paid;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.task.TwoAtOnce;
import dev.ganglion.task.vector.Batches;
import dev.ganglion.task.vector.Embedded;
import dev.ganglion.task.vector.EmbeddingForm;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.task.vector.EmbeddingRun;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.text.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/// Passages on their way to be ranked. A model scores each passage by itself, so many of them go in
/// several calls.
final class RerankRun {
    /// What is asked.
    ///
    /// @param best how many of the best are wanted; all when absent
    /// @param compare the model by whose cosines they are ordered as well
    record Asked(
            Model model,
            String query,
            List<String> passages,
            OptionalInt best,
            boolean truncates,
            Optional<Model> compare) {
        Asked {
            passages = List.copyOf(passages);
        }

        Planned planned() {
            return Planned.Ranking.of(query, passages);
        }
    }

    private final Asked asked;
    private final List<Integer> rows;
    private final Map<Integer, Double> scores = new ConcurrentHashMap<>();
    private final List<Paid<?>> paid = new CopyOnWriteArrayList<>();
    private final List<EmbeddingRun> embedding;

    /// @param rows what each passage is called by where it was given
    RerankRun(Asked asked, List<Integer> rows) {
        this.asked = asked;
        this.rows = List.copyOf(rows);
        this.embedding = asked.compare().map(this::embedding).orElse(List.of());
    }

    /// The query first, then the passages, each as the model takes them.
    private List<EmbeddingRun> embedding(Model model) {
        List<EmbeddingForm> forms = EmbeddingForm.of(model.id());
        EmbeddingForm query = forms.contains(EmbeddingForm.QUERIES) ? EmbeddingForm.QUERIES : forms.getFirst();
        return List.of(
                new EmbeddingRun(new EmbeddingOrder(model, query, Map.of()), List.of(asked.query())),
                new EmbeddingRun(new EmbeddingOrder(model, forms.getFirst(), Map.of()), asked.passages()));
    }

    /// Makes the calls. Blocks; interrupting the thread cancels those on their way.
    ///
    /// @param done told after each call how many passages have their scores
    void go(TaskCalls calls, IntConsumer done) throws OverBudget, WorkersAiException, InterruptedException {
        List<List<String>> batches = Batches.of(asked.model().id(), asked.passages());
        int[] starts = new int[batches.size()];
        for (int at = 1; at < starts.length; at++) {
            starts[at] = starts[at - 1] + batches.get(at - 1).size();
        }
        TwoAtOnce.make(batches.size(), at -> calls.make(order(batches.get(at))), (reply, at) -> {
            paid.add(reply);
            for (Ranking.Ranked each : reply.value().passages()) {
                scores.put(starts[at] + each.index(), each.score());
            }
            done.accept(scores.size());
        });
        for (EmbeddingRun run : embedding) {
            run.go(calls, _ -> {});
        }
    }

    private Order<Ranking> order(List<String> some) {
        RerankRequest request =
                new RerankRequest(asked.model().id(), asked.query(), some, OptionalInt.empty(), asked.truncates());
        return Order.of(
                asked.model(), Planned.Ranking.of(asked.query(), some), client -> client.rerank(request, _ -> {}));
    }

    boolean hasScores() {
        return !scores.isEmpty();
    }

    /// What has come so far. Any thread.
    Ranks soFar() {
        List<Integer> order = order(scores);
        Map<Integer, Double> cosines = cosines();
        List<Integer> byCosine = order(cosines);
        List<RankedPassage> passages = new ArrayList<>();
        int most = Math.min(asked.best().orElse(order.size()), order.size());
        for (int after = 0; after < most; after++) {
            int at = order.get(after);
            Optional<Double> cosine = Optional.ofNullable(cosines.get(at));
            passages.add(new RankedPassage(
                    asked.passages().get(at),
                    new Place(at + 1, rows.get(at)),
                    after + 1,
                    scores.getOrDefault(at, 0.0),
                    cosine.isPresent() ? OptionalInt.of(byCosine.indexOf(at) + 1) : OptionalInt.empty(),
                    cosine.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
        }
        int given = asked.passages().size();
        return new Ranks(
                asked.query(),
                asked.model(),
                passages,
                given,
                given - order.size(),
                asked.compare().filter(_ -> !cosines.isEmpty()),
                together(given));
    }

    /// By their values, the largest first; as they were given where those are equal.
    private static List<Integer> order(Map<Integer, Double> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Integer, Double> cosines() {
        Map<Integer, Double> cosines = new HashMap<>();
        List<Embedded> came = embedding.stream().map(EmbeddingRun::soFar).toList();
        if (came.size() == 2 && came.stream().noneMatch(each -> each.vectors().isEmpty())) {
            Vector query = came.getFirst().vectors().getFirst();
            List<Vector> vectors = came.getLast().vectors();
            for (int at = 0; at < vectors.size(); at++) {
                if (vectors.get(at).dimensions() == query.dimensions()) {
                    cosines.put(at, query.cosine(vectors.get(at)));
                }
            }
        }
        return cosines;
    }

    private Paid<Integer> together(int given) {
        List<Paid<?>> all = new ArrayList<>(paid);
        embedding.stream()
                .map(EmbeddingRun::soFar)
                .filter(each -> !each.vectors().isEmpty())
                .forEach(each -> all.add(each.paid()));
        return Embedded.together(all, given);
    }
}
