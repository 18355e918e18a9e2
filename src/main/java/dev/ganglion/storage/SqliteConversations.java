package dev.ganglion.storage;

import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Conversations;
import dev.ganglion.domain.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Conversations in the database. A streaming reply can be put many times a second.
public final class SqliteConversations implements Conversations {
    private final Session session;
    private final Clock clock;

    /// Uses `clock` for when a conversation changed.
    public SqliteConversations(Database database, Clock clock) {
        session = database.conversations();
        this.clock = clock;
    }

    @Override
    public List<Summary> list() {
        return session.read(
                handle -> handle.createQuery("SELECT * FROM conversation ORDER BY changed DESC, created DESC")
                        .map((row, _) -> summary(row))
                        .list());
    }

    @Override
    public Optional<Conversation> open(String id) {
        return session.read(handle -> handle.createQuery("SELECT * FROM conversation WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> conversation(row, turns(handle, id)))
                .findOne());
    }

    @Override
    public void save(Conversation conversation) {
        session.write(handle -> handle.createUpdate("""
                        INSERT INTO conversation (id, title, model, created, changed)
                        VALUES (:id, :title, :model, :created, :now)
                        ON CONFLICT (id) DO UPDATE SET title = :title, model = :model, changed = :now""")
                .bind("id", conversation.id())
                .bind("title", conversation.title())
                .bind("model", conversation.model())
                .bind("created", Columns.nanos(conversation.created()))
                .bind("now", now())
                .execute());
    }

    @Override
    public void put(String conversationId, Turn turn) {
        session.write(handle -> {
            Turns.put(handle, conversationId, turn);
            handle.execute("UPDATE conversation SET changed = ? WHERE id = ?", now(), conversationId);
        });
    }

    @Override
    public void setAside(String turnId) {
        session.write(handle -> handle.execute("UPDATE turn SET aside = 1 WHERE id = ?", turnId));
    }

    @Override
    public void saveDraft(String conversationId, String text) {
        session.write(handle -> {
            if (text.isEmpty()) {
                handle.execute("DELETE FROM draft WHERE conversation = ?", conversationId);
            } else {
                handle.execute("REPLACE INTO draft (conversation, text) VALUES (?, ?)", conversationId, text);
            }
        });
    }

    @Override
    public String draft(String conversationId) {
        return session.read(handle -> handle.createQuery("SELECT text FROM draft WHERE conversation = :id")
                .bind("id", conversationId)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    private static List<Turn> turns(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM turn WHERE conversation = :id AND aside = 0 ORDER BY place")
                .bind("id", id)
                .map((row, _) -> Turns.turn(row))
                .list();
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("id"),
                row.getString("title"),
                row.getString("model"),
                Columns.instant(row.getLong("changed")));
    }

    private static Conversation conversation(ResultSet row, List<Turn> turns) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("title"),
                row.getString("model"),
                Columns.instant(row.getLong("created")),
                turns);
    }

    private long now() {
        return Columns.nanos(clock.instant());
    }
}
