package dev.ganglion.workersai.speech;

import dev.ganglion.domain.WorkersAiException;
import java.util.Optional;

/// A connection to a model that listens while it is sent sound. One thread sends, another reads what is
/// told; each blocks, and who interrupts one closes the connection. Nothing is sent twice.
public interface LiveTalk extends AutoCloseable {
    /// Sends samples, and waits while the model takes no more. Returns whether they were sent: after the
    /// connection has ended none are, and [#next] tells why.
    boolean say(byte[] samples) throws WorkersAiException, InterruptedException;

    /// Says that no more sound comes.
    void end() throws WorkersAiException, InterruptedException;

    /// Waits for what is told next; empty when all of the sound has been listened to. The last turn may
    /// have no [TurnEvent.Kind#END]: then what was told of it last counts.
    Optional<TurnEvent> next() throws WorkersAiException, InterruptedException;

    /// Closes the connection at once, where it has not ended. Idempotent.
    @Override
    void close();
}
