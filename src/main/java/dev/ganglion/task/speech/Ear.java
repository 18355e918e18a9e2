package dev.ganglion.task.speech;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.Paid;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.Transcript;
import java.time.Duration;
import java.util.function.Consumer;

/// Who listens to a piece of a recording.
public interface Ear {
    /// Blocks; interrupting the thread cancels it. Tells `waits` before each new try.
    Paid<Transcript> hear(Clip clip, Duration length, Consumer<ChatEvent.Retrying> waits)
            throws OverBudget, WorkersAiException, InterruptedException;
}
