package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversations;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.workersai.TextGeneration;
import java.time.Clock;

/// What the chat page works with.
///
/// @param connection the name that the ledger books calls under
/// @param spent called on the UI thread after each call that may have cost something
public record ChatServices(
        Background background,
        TextGeneration client,
        Ledger ledger,
        Estimates estimates,
        Conversations conversations,
        Clock clock,
        String connection,
        Runnable spent) {}
