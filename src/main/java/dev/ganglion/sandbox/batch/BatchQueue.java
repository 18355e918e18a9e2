package dev.ganglion.sandbox.batch;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All batches, those that wait and those that are done; the oldest are forgotten. Safe for any thread.
///
/// Queued work is never refused for lack of capacity: it waits.
public final class BatchQueue {
    private static final int LARGEST = 10_000_000;
    private static final int REMEMBERED = 64;

    private final Duration pause;
    private final CountDownLatch closing;
    private final Semaphore worker = new Semaphore(1, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Batch> batches = new LinkedHashMap<>();

    /// An empty queue.
    ///
    /// @param pause how long each request takes at least
    /// @param closing reaches 0 when the sandbox closes
    public BatchQueue(Duration pause, CountDownLatch closing) {
        this.pause = pause;
        this.closing = closing;
    }

    /// What a call with `queueRequest=true` puts into the queue.
    ///
    /// @param size of the body in bytes
    public List<JsonNode> requests(JsonNode body, int size) throws Refusal {
        if (size > LARGEST) {
            throw Refusal.ai(413, 3006, "Request too large: a batch has at most 10 MB");
        }
        var requests = body.path("requests");
        if (requests.isMissingNode()) {
            throw Refusal.badInput("required properties at '/' are 'requests'");
        }
        if (!requests.isArray()) {
            throw Refusal.badInput("Type mismatch of '/requests', not in 'array'");
        }
        if (requests.isEmpty()) {
            throw Refusal.badInput("Length of '/requests' must be >= 1");
        }
        return requests.valueStream().toList();
    }

    /// Takes new requests, to be run on that engine. Returns what the service says of them.
    public ObjectNode add(ModelFacts model, List<JsonNode> requests, Engine engine) {
        var batch = new Batch(model, requests, engine);
        lock.lock();
        try {
            batches.put(batch.id(), batch);
            if (batches.size() > REMEMBERED) {
                batches.remove(batches.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        var queued = batch.json();
        Thread.ofVirtual().name("sandbox-batch").start(() -> work(batch));
        return queued;
    }

    /// Tells of an earlier batch of that model.
    public ObjectNode state(ModelFacts model, String id) throws Refusal {
        lock.lock();
        try {
            return Optional.ofNullable(batches.get(id))
                    .filter(batch -> batch.isOf(model))
                    .orElseThrow(() -> Refusal.badInput("request_id '%s' not found".formatted(id)))
                    .json();
        } finally {
            lock.unlock();
        }
    }

    private void work(Batch batch) {
        try {
            worker.acquire();
            try {
                batch.run(this::rest);
            } finally {
                worker.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(BatchQueue.class.getName()).log(System.Logger.Level.DEBUG, "A batch ends unfinished", e);
        }
    }

    private void rest() throws IOException {
        try {
            if (closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The sandbox is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while working off a batch");
        }
    }
}
