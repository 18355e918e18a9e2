package dev.ganglion.ui.chat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Day;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteAttachments;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteLibrary;
import dev.ganglion.storage.SqliteSearch;
import dev.ganglion.storage.SqliteShelves;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.TextGeneration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Chat pages over a disk of their own and a client of the test's.
final class ChatDesk implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    final MemorySettings settings = new MemorySettings();
    final Budgets budgets = new Budgets(settings);
    final Ledger ledger;
    private final Database database;
    private final TextGeneration client;

    ChatDesk(Path folder, TextGeneration client) {
        this.database = Migrated.open(folder.resolve("test.db"));
        this.ledger = new Ledger(new SqliteEntries(database), clock, budgets::of);
        this.client = client;
    }

    /// A page whose work is done at once.
    ChatViewModel page() {
        return page(new InlineBackground());
    }

    ChatViewModel page(Background background) {
        Estimates estimates = new Estimates(settings);
        ChatServices services = new ChatServices(
                background,
                () -> new ChatServices.Line(Payer.real("Test"), client),
                ledger,
                ChatDesk.kept(database, clock),
                new DiskFiles(),
                settings,
                clock,
                () -> {});
        return new ChatViewModel(services, new ModelChoice(Catalogue::bundled, settings, estimates, background));
    }

    /// What is booked today.
    Day today() {
        return Day.today(new SqliteEntries(database), clock);
    }

    /// All that the page keeps in that database.
    static ChatServices.Kept kept(Database database, Clock clock) {
        return new ChatServices.Kept(
                new SqliteConversations(database, clock),
                new SqliteShelves(database, clock),
                new SqliteSearch(database),
                new SqliteAttachments(database, clock),
                new SqliteLibrary(database));
    }

    Attachments attachments() {
        return new SqliteAttachments(database, clock);
    }

    SqliteConversations conversations() {
        return new SqliteConversations(database, clock);
    }

    /// What the disk has of the conversation that is open.
    Conversation kept(ChatViewModel chat) {
        return conversations().open(chat.conversation().get().id()).orElseThrow();
    }

    static Turn.Reply lastReply(ChatViewModel chat) {
        return (Turn.Reply) chat.conversation().get().turns().getLast();
    }

    static List<String> texts(Conversation conversation) {
        return conversation.turns().stream().map(Turn::text).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
