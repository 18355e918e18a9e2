package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversations;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.workersai.TextGeneration;
import java.time.Clock;
import java.util.function.Supplier;

/// What the chat page works with.
///
/// @param line the connection in use, which may be another for each answer
/// @param spent called on the UI thread after each call that may have cost something
public record ChatServices(
        Background background,
        Supplier<Line> line,
        Ledger ledger,
        Estimates estimates,
        Conversations conversations,
        Clock clock,
        Runnable spent) {
    /// A connection that an answer keeps to.
    ///
    /// @param ledgerName what the ledger books its calls under
    public record Line(String ledgerName, TextGeneration client) {}
}
