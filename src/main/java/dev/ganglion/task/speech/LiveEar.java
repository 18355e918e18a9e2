package dev.ganglion.task.speech;

import dev.ganglion.audio.AudioException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.Paid;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.TurnEvent;
import java.util.List;
import java.util.function.Consumer;

/// Who listens to sound while it comes.
public interface LiveEar {
    /// Listens until the sound is over and all its turns are told, on the calling thread, to `told`; then
    /// returns the turns. Tells `waits` before each new try to connect: once sound was sent, nothing is
    /// sent again. Interrupting the thread closes the connection. Does not close `sound`.
    ///
    /// However it ends, what was sent by then is what it costs. What was told by then stays true: whoever
    /// wants it after a failure keeps it in [Turns].
    ///
    /// @throws OverBudget when a budget does not allow [PcmSource#most]: then nothing was sent
    /// @throws WorkersAiException with [dev.ganglion.domain.Failure.Cut] where the connection ended early
    Paid<List<Turn>> listen(PcmSource sound, Consumer<TurnEvent> told, Consumer<ChatEvent.Retrying> waits)
            throws OverBudget, AudioException, WorkersAiException, InterruptedException;
}
