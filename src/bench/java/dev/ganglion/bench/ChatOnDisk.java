package dev.ganglion.bench;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteAttachments;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteLibrary;
import dev.ganglion.storage.SqliteSearch;
import dev.ganglion.storage.SqliteShelves;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.chat.ChatServices;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.workersai.TextGeneration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// What a chat page needs, with a database of its own in a folder that goes with it.
final class ChatOnDisk {
    private final Path folder;
    private final Database database;
    private final MemorySettings settings = new MemorySettings();
    private final FxBackground background = new FxBackground();
    private final Catalogue catalogue = Catalogue.bundled();

    ChatOnDisk() {
        try {
            folder = Files.createTempDirectory("ganglion-chat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(folder.resolve("chat.db"));
    }

    /// Keeps a conversation.
    void add(Conversation conversation) {
        new SqliteShelves(database, Clock.systemUTC()).add(conversation);
    }

    /// A page that begins with that conversation, and asks `client`.
    ChatPage page(String open, TextGeneration client) {
        settings.put("chat.open", open);
        return new ChatPage(services(client), () -> catalogue, _ -> {});
    }

    private ChatServices services(TextGeneration client) {
        Clock clock = Clock.systemUTC();
        return new ChatServices(
                background,
                () -> new ChatServices.Line(Payer.real("Bench"), client),
                new Ledger(new SqliteEntries(database), clock),
                new ChatServices.Kept(
                        new SqliteConversations(database, clock),
                        new SqliteShelves(database, clock),
                        new SqliteSearch(database),
                        new SqliteAttachments(database, clock),
                        new SqliteLibrary(database)),
                new DiskFiles(),
                settings,
                clock,
                () -> {});
    }

    /// Stops the page, takes everything off the disk, and then does that.
    void end(ChatPage page, Runnable then) {
        page.stop();
        background.<Void>start(
                _ -> page.awaitWritten(),
                _ -> {},
                () -> {
                    database.close();
                    clear();
                    then.run();
                },
                Throwable::printStackTrace);
    }

    private void clear() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException left) {
            System.err.println(left.getMessage());
        }
    }
}
