package dev.ganglion.cli;

import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.TranscriptFormat;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Shows an answer as it arrives. Throws [Console.PipeClosed] when nobody reads it.
interface Answers {
    /// A piece of the answer; [ChatEvent.Used] and [ChatEvent.Retrying] have methods of their own.
    void piece(ChatEvent piece);

    /// What it used and cost, stated or computed.
    void used(Usage usage, Optional<Neurons> neurons);

    /// What a task gave.
    void outcome(Outcome outcome, TranscriptFormat format);

    /// What a task gave is in that file.
    void saved(Outcome outcome, Path file);

    /// What a call of a task took, as far as that is known.
    void cost(Optional<Usage> usage, Optional<Neurons> neurons);

    /// The whole answer of a task that does not stream.
    void result(JsonNode result);

    void failed(Failure failure, Instant now);

    /// The user stopped it.
    void interrupted();
}
