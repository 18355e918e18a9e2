package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import java.time.Clock;

/// What an answer reads and writes. All of it may block.
public record Stores(
        Conversations conversations, Attachments attachments, Ledger ledger, Estimates estimates, Clock clock) {}
