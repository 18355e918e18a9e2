package dev.ganglion.storage;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.storage.rows.AttachmentRows;
import dev.ganglion.storage.rows.ChatJson;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.rows.ConversationRows;
import dev.ganglion.storage.rows.Turns;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Conversations in the database. A streaming reply can be put many times a second.
public final class SqliteConversations implements Conversations {
    private static final String LIST = """
            SELECT * FROM conversation WHERE discarded IS NULL
            ORDER BY pinned DESC, changed DESC, created DESC, number DESC""";

    /// A title that the user gave stays. Words are indexed again where there are others.
    private static final String SAVE = """
            INSERT INTO conversation (id, title, model, created, changed, leaf, setup)
            VALUES (:id, :title, :model, :created, :now, :leaf, :setup)
            ON CONFLICT (id) DO UPDATE SET
                indexed = indexed AND setup = excluded.setup AND (named OR title = excluded.title),
                title = iif(named, title, excluded.title), model = excluded.model, changed = excluded.changed,
                leaf = excluded.leaf, setup = excluded.setup""";

    private final Session session;
    private final ConversationRows rows;
    private final Indexing indexing;
    private final Clock clock;

    /// Uses `clock` for when a conversation changed.
    public SqliteConversations(Database database, Clock clock) {
        session = database.conversations();
        rows = new ConversationRows(database.damage());
        indexing = new Indexing(database);
        this.clock = clock;
    }

    @Override
    public List<Summary> list() {
        return session.read(handle -> handle.createQuery(LIST)
                .map((row, _) -> ConversationRows.summary(row))
                .list());
    }

    @Override
    public Optional<Conversation> open(String id) {
        return session.read(handle -> rows.find(handle, id));
    }

    @Override
    public void save(Conversation conversation) {
        session.write(handle -> save(handle, conversation, now()));
        indexing.conversation(conversation.id());
    }

    static void save(Handle handle, Conversation conversation, long now) {
        handle.createUpdate(SAVE)
                .bind("id", conversation.id())
                .bind("title", conversation.title())
                .bind("model", conversation.model())
                .bind("created", Columns.nanos(conversation.created()))
                .bind("now", now)
                .bind("leaf", conversation.branches().leaf())
                .bind("setup", ChatJson.write(conversation.setup()))
                .execute();
    }

    @Override
    public void put(String conversationId, Turn turn, String parent) {
        session.write(handle -> {
            boolean added = Turns.put(handle, conversationId, turn, parent);
            handle.execute("UPDATE conversation SET changed = ? WHERE id = ?", now(), conversationId);
            if (added) {
                handle.execute("UPDATE conversation SET leaf = ? WHERE id = ?", turn.id(), conversationId);
            }
        });
        if (!grows(turn)) {
            indexing.turn(turn);
        }
    }

    /// While an answer grows, its words would cost more than it does.
    private static boolean grows(Turn turn) {
        return turn instanceof Turn.Reply reply && reply.outcome() instanceof Outcome.Interrupted;
    }

    @Override
    public void setAside(Collection<String> turnIds) {
        mark(turnIds, 1);
    }

    @Override
    public void bringBack(Collection<String> turnIds) {
        mark(turnIds, 0);
    }

    private void mark(Collection<String> turnIds, int aside) {
        session.write(
                handle -> turnIds.forEach(id -> handle.execute("UPDATE turn SET aside = ? WHERE id = ?", aside, id)));
    }

    @Override
    public void saveDraft(String conversationId, Draft draft) {
        session.write(handle -> {
            if (draft.isEmpty()) {
                handle.execute("DELETE FROM draft WHERE conversation = ?", conversationId);
                return;
            }
            handle.execute(
                    "INSERT INTO draft (conversation, text) VALUES (?, ?)"
                            + " ON CONFLICT (conversation) DO UPDATE SET text = excluded.text",
                    conversationId,
                    draft.text());
            AttachmentRows.OF_DRAFT.put(handle, conversationId, draft.attachments());
        });
    }

    @Override
    public Draft draft(String conversationId) {
        return session.read(handle -> {
            List<Attachment> attachments = AttachmentRows.OF_DRAFT.of(handle, conversationId);
            return handle.createQuery("SELECT text FROM draft WHERE conversation = :id")
                    .bind("id", conversationId)
                    .mapTo(String.class)
                    .findOne()
                    .map(text -> new Draft(text, attachments))
                    .orElse(Draft.NONE);
        });
    }

    @Override
    public Set<String> drafted() {
        return session.read(handle -> handle.createQuery("SELECT conversation FROM draft")
                .mapTo(String.class)
                .set());
    }

    private long now() {
        return Columns.nanos(clock.instant());
    }
}
