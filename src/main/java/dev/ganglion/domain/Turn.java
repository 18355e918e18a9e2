package dev.ganglion.domain;

import java.time.Instant;

/// One entry of a conversation. Its id is unique over all conversations.
public sealed interface Turn {
    String id();

    Instant at();

    String text();

    /// What the user sent.
    record Prompt(String id, Instant at, String text) implements Turn {}

    /// What a model answered, whole or as far as it came.
    record Reply(String id, Instant at, String model, String text, String reasoning, Outcome outcome, Receipt receipt)
            implements Turn {}
}
