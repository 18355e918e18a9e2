package dev.ganglion.workersai.batch;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import java.util.List;
import java.util.function.Consumer;

/// The service's queue. Sending and asking block; interrupting the thread cancels the request, not what is queued.
public interface Batches {
    /// The same queue, telling `waits` before each new try of any call.
    Batches telling(Consumer<ChatEvent.Retrying> waits);

    /// Queues requests for one model, which has to be one that takes batches. More than 10 MB are refused unsent as
    /// [dev.ganglion.domain.Failure.TooLarge].
    BatchTicket send(String model, List<BatchItem> items) throws WorkersAiException, InterruptedException;

    /// Where a batch stands. Asking costs nothing and may be repeated.
    BatchState poll(BatchTicket ticket) throws WorkersAiException, InterruptedException;
}
