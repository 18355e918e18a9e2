package dev.ganglion.ui.kit;

import java.util.List;
import java.util.function.Consumer;

/// Runs blocking work off the UI thread and brings what it yields back to it, in batches, until cancelled.
public interface Background {
    /// Work that may block and throws what went wrong. Interruption is cancelling.
    interface Work<T> {
        void run(Consumer<T> yield) throws Exception;
    }

    /// A running piece of work.
    interface Job {
        /// Interrupts the work; nothing of it is delivered afterwards. Idempotent; call on the UI thread.
        void cancel();
    }

    /// Starts `work`; `each` gets batches of what it yields, then exactly one of `done` and `failed` is called.
    /// All three run on the UI thread.
    <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed);
}
