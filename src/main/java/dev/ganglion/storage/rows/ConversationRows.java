package dev.ganglion.storage.rows;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Setup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads rows of the table `conversation`, with what belongs to them.
public final class ConversationRows {
    /// The texts of a row by its number.
    public record Words(long number, List<String> texts) {}

    /// Of few turns goes something with them.
    private static final String NODES = """
            SELECT *, kind = 'prompt' AND EXISTS (SELECT 1 FROM attachment WHERE attachment.turn = turn.id) AS attached
            FROM turn WHERE conversation = :id ORDER BY place""";

    private final Damage damage;
    private final TurnRows turns;

    /// Tells `damage` of what cannot be read.
    public ConversationRows(Damage damage) {
        this.damage = damage;
        this.turns = new TurnRows(damage);
    }

    /// A line of the list, from a row that has the columns of `conversation`.
    public static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("id"),
                row.getString("title"),
                row.getString("model"),
                Columns.instant(row.getLong("changed")),
                row.getBoolean("pinned"),
                row.getString("folder"));
    }

    /// The whole conversation of that id.
    public Optional<Conversation> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM conversation WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> conversation(row, nodes(handle, id)))
                .findOne();
    }

    /// What a conversation itself can be found by.
    public Words words(ResultSet row) throws SQLException {
        return new Words(
                row.getLong("number"),
                List.of(row.getString("title"), setup(row).system()));
    }

    private Conversation conversation(ResultSet row, List<Branches.Node> nodes) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("title"),
                row.getString("model"),
                Columns.instant(row.getLong("created")),
                setup(row),
                Branches.of(nodes, row.getString("leaf")));
    }

    private Setup setup(ResultSet row) throws SQLException {
        Optional<Setup> setup = ChatJson.setup(row.getString("setup"));
        if (setup.isEmpty()) {
            damage.found("conversation.setup", row.getString("id"));
        }
        return setup.orElse(Setup.NONE);
    }

    private List<Branches.Node> nodes(Handle handle, String id) {
        return handle.createQuery(NODES)
                .bind("id", id)
                .map((row, _) -> new Branches.Node(
                        turns.turn(row, attachments(handle, row)), row.getString("parent"), row.getBoolean("aside")))
                .list();
    }

    private static List<Attachment> attachments(Handle handle, ResultSet row) throws SQLException {
        return row.getBoolean("attached") ? AttachmentRows.OF_TURN.of(handle, row.getString("id")) : List.of();
    }
}
