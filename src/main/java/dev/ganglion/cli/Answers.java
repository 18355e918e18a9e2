package dev.ganglion.cli;

import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.TranscriptFormat;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.Bill;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Shows an answer as it arrives. Throws [Console.PipeClosed] when nobody reads it.
interface Answers {
    /// A piece of the answer; [ChatEvent.Used] is a [#cost], and waits are told elsewhere.
    void piece(ChatEvent piece);

    /// What a task gave.
    void outcome(Outcome outcome, TranscriptFormat format);

    /// What a task gave is in that file.
    void saved(Outcome outcome, Path file);

    /// What a call took, as far as that is known.
    ///
    /// @param neurons stated or computed, as the bill says
    void cost(Bill bill, Optional<Neurons> neurons);

    /// An event of a stream that is shown as it is.
    void event(JsonNode event);

    void failed(Failure failure, Instant now);

    /// A budget did not allow to send it.
    void refused(Explanation why);

    /// The user stopped it.
    void interrupted();
}
