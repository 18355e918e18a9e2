package dev.ganglion.sandbox.wire;

import java.util.function.Supplier;

/// One step of a streamed reply. A reply is a list of them, which a fault may rewrite before it is played.
public sealed interface Frame {
    /// The line after which nothing comes.
    Event DONE = Event.of("[DONE]");

    /// A `data:` event.
    ///
    /// @param source makes the data when the event is due, so that a long stream is never in memory as a whole
    /// @param tokens how many new tokens it brings
    record Event(Supplier<String> source, int tokens) implements Frame {
        /// An event that brings no tokens.
        public static Event of(String data) {
            return new Event(() -> data, 0);
        }

        /// What follows `data:`.
        public String data() {
            return source.get();
        }
    }

    /// Silence until the client goes away.
    record Stall() implements Frame {}

    /// An orderly end of the body, with nothing after it.
    record Cut() implements Frame {}

    /// An abort of the connection.
    record Reset() implements Frame {}
}
