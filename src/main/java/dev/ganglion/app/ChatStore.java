package dev.ganglion.app;

import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Library;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteAttachments;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteLibrary;
import dev.ganglion.storage.SqliteSearch;
import dev.ganglion.storage.SqliteShelves;
import dev.ganglion.ui.chat.ChatServices;
import dev.ganglion.ui.kit.Background;
import java.time.Clock;

/// Where conversations are kept, with what goes with them.
record ChatStore(
        Conversations conversations, Shelves shelves, SqliteSearch search, Attachments attachments, Library library) {
    /// That of a database.
    static ChatStore of(Database database, Clock clock) {
        return new ChatStore(
                new SqliteConversations(database, clock),
                new SqliteShelves(database, clock),
                new SqliteSearch(database),
                new SqliteAttachments(database, clock),
                new SqliteLibrary(database));
    }

    /// The same as the chat page knows it.
    ChatServices.Kept kept() {
        return new ChatServices.Kept(conversations, shelves, search, attachments, library);
    }

    /// Makes what is not yet searchable so, behind the window.
    Background.Job catchUp(Background background) {
        return background.start(
                yield -> search.catchUp(),
                batch -> {},
                () -> {},
                failure -> System.getLogger(ChatStore.class.getName())
                        .log(System.Logger.Level.WARNING, "Not everything can be searched", failure));
    }
}
