package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.storage.rows.AttachmentRows;
import dev.ganglion.storage.rows.ConversationRows;
import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.rows.TurnRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Indexes rows after they have been written, in a transaction of its own: an index that fails must not keep anything
/// from being kept. What is not indexed stays marked so, and is indexed at the next start.
final class Indexing {
    private static final int BATCH = 100;

    private static final String TURNS = """
            SELECT * FROM (SELECT * FROM turn WHERE indexed = 0 ORDER BY number DESC LIMIT :batch) ORDER BY number""";

    private static final String CONVERSATIONS = """
            SELECT * FROM (SELECT * FROM conversation WHERE indexed = 0 ORDER BY number DESC LIMIT :batch)
            ORDER BY number""";

    /// A turn by its number.
    private record Numbered(long number, Turn turn) {}

    private final Session session;
    private final Damage damage;
    private final ConversationRows conversations;
    private final TurnRows turns;

    Indexing(Database database) {
        session = database.conversations();
        damage = database.damage();
        conversations = new ConversationRows(damage);
        turns = new TurnRows(damage);
    }

    /// Indexes a turn that has just been written.
    void turn(Turn turn) {
        ifPossible(handle -> index(handle, turn));
    }

    /// Indexes what a conversation itself says, where that has changed.
    void conversation(String id) {
        ifPossible(handle -> index(handle, id));
    }

    /// Indexes a conversation with its turns.
    void whole(Conversation conversation) {
        ifPossible(handle -> {
            index(handle, conversation.id());
            conversation.branches().nodes().stream().map(Branches.Node::turn).forEach(turn -> index(handle, turn));
        });
    }

    /// Takes out what is in the bin. What stays of it is never found.
    void forgetDiscarded() {
        ifPossible(WordIndex::removeDiscarded);
    }

    private void ifPossible(Consumer<Handle> change) {
        try {
            session.write(change);
        } catch (StorageException later) {
            damage.found("the index of words", session.file().toString());
        }
    }

    private static void index(Handle handle, Turn turn) {
        handle.createQuery("SELECT number FROM turn WHERE id = :id")
                .bind("id", turn.id())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(number -> WordIndex.add(handle, number, turn));
    }

    private void index(Handle handle, String conversation) {
        handle.createQuery("SELECT * FROM conversation WHERE id = :id AND indexed = 0")
                .bind("id", conversation)
                .map((row, _) -> conversations.words(row))
                .findOne()
                .ifPresent(words -> WordIndex.add(handle, words));
    }

    /// Indexes all that is not: what an older version wrote, what a backup brought back, and answers that were growing
    /// when the program ended. The newest come first, a few at a time, so that writing goes on meanwhile. Being
    /// interrupted loses nothing. A damaged index is begun anew.
    void catchUp() throws InterruptedException {
        try {
            catchUpOnce();
        } catch (StorageException e) {
            if (!WordIndex.damaged(e)) {
                throw e;
            }
            WordIndex.renew(session);
            catchUpOnce();
        }
    }

    private void catchUpOnce() throws InterruptedException {
        batches(this::someConversations);
        batches(this::someTurns);
    }

    /// Until one has nothing left to do.
    private void batches(Function<Handle, Boolean> next) throws InterruptedException {
        while (session.change(next)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private boolean someConversations(Handle handle) {
        List<ConversationRows.Words> some = handle.createQuery(CONVERSATIONS)
                .bind("batch", BATCH)
                .map((row, _) -> conversations.words(row))
                .list();
        some.forEach(words -> WordIndex.add(handle, words));
        return !some.isEmpty();
    }

    private boolean someTurns(Handle handle) {
        List<Numbered> some = handle.createQuery(TURNS)
                .bind("batch", BATCH)
                .map((row, _) -> new Numbered(row.getLong("number"), turns.turn(row, attachments(handle, row))))
                .list();
        some.forEach(one -> WordIndex.add(handle, one.number(), one.turn()));
        return !some.isEmpty();
    }

    private static List<Attachment> attachments(Handle handle, ResultSet row) throws SQLException {
        return row.getString("kind").equals("prompt")
                ? AttachmentRows.OF_TURN.of(handle, row.getString("id"))
                : List.of();
    }
}
