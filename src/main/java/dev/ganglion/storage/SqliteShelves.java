package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.rows.ConversationRows;
import dev.ganglion.storage.rows.Turns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The order of the conversations in the database.
public final class SqliteShelves implements Shelves {
    /// A picture is kept before the draft or the turn is that it goes with.
    private static final Duration UNCLAIMED = Duration.ofHours(1);

    /// Drawn pictures can be drawn from the same pictures and by the same masks again.
    private static final String FORGET_PICTURES = """
            DELETE FROM picture WHERE kept < ? AND id NOT IN (SELECT id FROM attachment) AND id NOT IN (
                SELECT reference.value FROM drawn,
                json_each(iif(json_valid(form), form, '{}'), '$.references') AS reference)
            AND id NOT IN (
                SELECT ifnull(json_extract(iif(json_valid(form), form, '{}'), '$.mask'), '') FROM drawn)""";

    private static final String BIN =
            "SELECT * FROM conversation WHERE discarded IS NOT NULL ORDER BY discarded DESC, number DESC";

    private final Session session;
    private final Indexing indexing;
    private final Clock clock;

    /// Uses `clock` for when a conversation was thrown away.
    public SqliteShelves(Database database, Clock clock) {
        session = database.conversations();
        indexing = new Indexing(database);
        this.clock = clock;
    }

    @Override
    public void rename(String id, String title) {
        session.write(handle ->
                handle.execute("UPDATE conversation SET title = ?, named = 1, indexed = 0 WHERE id = ?", title, id));
        indexing.conversation(id);
    }

    @Override
    public void pin(String id, boolean pinned) {
        session.write(handle -> handle.execute("UPDATE conversation SET pinned = ? WHERE id = ?", pinned, id));
    }

    @Override
    public void file(String id, String folder) {
        session.write(handle -> handle.execute("UPDATE conversation SET folder = ? WHERE id = ?", folder, id));
    }

    @Override
    public void discard(String id) {
        session.write(handle -> handle.execute("UPDATE conversation SET discarded = ? WHERE id = ?", now(), id));
    }

    @Override
    public void restore(String id) {
        session.write(handle -> handle.execute("UPDATE conversation SET discarded = NULL WHERE id = ?", id));
    }

    @Override
    public List<Summary> bin() {
        return session.read(handle -> handle.createQuery(BIN)
                .map((row, _) -> ConversationRows.summary(row))
                .list());
    }

    @Override
    public void emptyBin() {
        indexing.forgetDiscarded();
        session.write(handle -> {
            handle.execute("""
                    DELETE FROM draft WHERE conversation IN
                    (SELECT id FROM conversation WHERE discarded IS NOT NULL)""");
            handle.execute("DELETE FROM conversation WHERE discarded IS NOT NULL");
            handle.execute(FORGET_PICTURES, Columns.nanos(clock.instant().minus(UNCLAIMED)));
        });
    }

    @Override
    public void add(Conversation whole) {
        session.write(handle -> {
            refuseKnown(handle, "conversation", whole.id());
            SqliteConversations.save(handle, whole, now());
            for (Branches.Node node : whole.branches().nodes()) {
                refuseKnown(handle, "turn", node.turn().id());
                Turns.put(handle, whole.id(), node.turn(), node.parent());
                if (node.aside()) {
                    handle.execute(
                            "UPDATE turn SET aside = 1 WHERE id = ?",
                            node.turn().id());
                }
            }
        });
        indexing.whole(whole);
    }

    private static void refuseKnown(Handle handle, String table, String id) {
        boolean known = handle.createQuery("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        if (known) {
            throw new StorageException("There is a " + table + " " + id + " already.", null);
        }
    }

    private long now() {
        return Columns.nanos(clock.instant());
    }
}
