package dev.ganglion.domain.chat;

/// How an answer ended. While it streams, the crash journal keeps it as [Interrupted].
public sealed interface Outcome {
    /// Whole, with the reason of the service: `stop`, `length`, `tool_calls`…
    record Finished(String reason) implements Outcome {}

    /// The user stopped it.
    record Stopped() implements Outcome {}

    /// It ended with the [Failure] of that kind and the sentence that the user read.
    record Failed(String kind, String message) implements Outcome {}

    /// The program ended while it streamed.
    record Interrupted() implements Outcome {}
}
