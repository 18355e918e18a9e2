package dev.ganglion.ui.chat;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Library;
import dev.ganglion.domain.chat.Search;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ui.chat.answer.Stores;
import dev.ganglion.ui.chat.sidebar.SidebarServices;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.workersai.TextGeneration;
import java.time.Clock;
import java.util.function.Supplier;

/// What the chat page works with.
///
/// @param line the connection in use, which may be another for each answer
/// @param files where exports go, and imports come from
/// @param spent called on the UI thread after each call that may have cost something
public record ChatServices(
        Background background,
        Supplier<Line> line,
        Ledger ledger,
        Kept kept,
        ChosenFiles files,
        Settings settings,
        Clock clock,
        Runnable spent) {
    /// A connection that an answer keeps to.
    ///
    /// @param payer what the ledger books its calls under
    public record Line(Payer payer, TextGeneration client) {}

    /// Where conversations are kept, with what goes with them.
    public record Kept(
            Conversations conversations, Shelves shelves, Search search, Attachments attachments, Library library) {}

    Estimates estimates() {
        return new Estimates(settings);
    }

    Stores stores() {
        return new Stores(kept.conversations(), kept.attachments(), ledger, estimates(), clock);
    }

    SidebarServices sidebar() {
        return new SidebarServices(
                background,
                kept.conversations(),
                kept.shelves(),
                kept.search(),
                kept.attachments(),
                files,
                settings,
                clock);
    }
}
