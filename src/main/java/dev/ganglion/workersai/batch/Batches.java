package dev.ganglion.workersai.batch;

import dev.ganglion.domain.WorkersAiException;
import java.util.List;

/// The service's queue. Both methods block; interrupting the thread cancels the request, not what is queued.
public interface Batches {
    /// Queues requests for one model, which has to be one that takes batches. More than 10 MB are refused unsent as
    /// [dev.ganglion.domain.Failure.TooLarge].
    BatchTicket send(String model, List<BatchItem> items) throws WorkersAiException, InterruptedException;

    /// Where a batch stands. Asking costs nothing and may be repeated.
    BatchState poll(BatchTicket ticket) throws WorkersAiException, InterruptedException;
}
