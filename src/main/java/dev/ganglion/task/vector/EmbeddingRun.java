package dev.ganglion.task.vector;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.Paid;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.workersai.text.Embeddings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/// Texts on their way to be embedded, in as many calls as it takes, one after another. What has come is
/// kept when a later call fails or is not made, for it has been paid for.
public final class EmbeddingRun {
    /// Texts of one call, and the reply to them.
    public record Part(List<String> texts, Paid<Embeddings> paid) {
        public Part {
            texts = List.copyOf(texts);
        }

        /// A reply may hold more vectors than were asked for, or fewer.
        int vectors() {
            return Math.min(texts.size(), paid.value().vectors().size());
        }
    }

    private final EmbeddingOrder order;
    private final List<String> texts;
    private final List<Part> parts = new CopyOnWriteArrayList<>();

    public EmbeddingRun(EmbeddingOrder order, List<String> texts) {
        this.order = order;
        this.texts = List.copyOf(texts);
    }

    /// Makes the calls. Blocks; interrupting the thread cancels the one that runs.
    ///
    /// @param embedded told after each call how many texts have their vectors
    public void go(TaskCalls calls, IntConsumer embedded) throws OverBudget, WorkersAiException, InterruptedException {
        int done = 0;
        for (List<String> some : Batches.of(order.model().id(), texts)) {
            Part part = new Part(some, calls.make(order.of(some)));
            parts.add(part);
            done += part.vectors();
            embedded.accept(done);
        }
    }

    public EmbeddingOrder order() {
        return order;
    }

    /// All that are to be embedded.
    public List<String> texts() {
        return texts;
    }

    /// What has come so far. Any thread.
    public Embedded soFar() {
        return Embedded.of(order, List.copyOf(parts));
    }
}
