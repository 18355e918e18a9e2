package dev.ganglion.storage;

import dev.ganglion.domain.Part.ToolCall;
import dev.ganglion.domain.Part.ToolResult;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Attachment.TextFile;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.domain.chat.Turn.Results;
import dev.ganglion.storage.rows.ConversationRows;
import dev.ganglion.storage.words.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteErrorCode;

/// The index of the words of turns and of conversations, by their numbers. It holds no texts.
///
/// It is computed from the rows: whoever changes a row marks it as not indexed, for [Indexing].
final class WordIndex {
    private static final Set<SQLiteErrorCode> DAMAGED = EnumSet.of(
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_CORRUPT_VTAB,
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

    private static final String THERE = "SELECT count(*) FROM sqlite_master WHERE name = 'turn_words'";

    private static final String OF_THIS_FORM = THERE + " AND sql LIKE '%words_repeats_pairs%'";

    private WordIndex() {}

    /// Makes an empty one where there is none, or one that an older version made.
    static void prepare(Session session) {
        if (!holds(session, OF_THIS_FORM)) {
            renew(session);
        }
    }

    /// Leaves nothing of it in the file.
    static void drop(Session session) {
        if (holds(session, THERE)) {
            session.write(WordIndex::drop);
            session.read(handle -> handle.execute("VACUUM"));
        }
    }

    private static void drop(Handle handle) {
        handle.execute("DROP TABLE IF EXISTS turn_words");
        handle.execute("DROP TABLE IF EXISTS conversation_words");
    }

    /// Begins it anew, so that everything is left for [Indexing].
    static void renew(Session session) {
        session.write(handle -> {
            drop(handle);
            Schema.run(handle, "index.sql");
        });
    }

    /// Whether it is the index that is damaged, which loses nothing that is kept.
    static boolean damaged(Throwable failure) {
        return Session.failed(failure, DAMAGED);
    }

    private static boolean holds(Session session, String query) {
        return session.read(
                handle -> handle.createQuery(query).mapTo(Boolean.class).one());
    }

    static void add(Handle handle, long number, Turn turn) {
        put(handle, "turn", number, texts(turn));
    }

    static void add(Handle handle, ConversationRows.Words conversation) {
        put(handle, "conversation", conversation.number(), conversation.texts());
    }

    /// Takes out what is in the bin.
    static void removeDiscarded(Handle handle) {
        handle.execute("""
                DELETE FROM turn_words WHERE rowid IN (SELECT turn.number FROM conversation
                JOIN turn ON turn.conversation = conversation.id WHERE discarded IS NOT NULL)""");
        handle.execute("""
                DELETE FROM conversation_words WHERE rowid IN (SELECT number FROM conversation
                WHERE discarded IS NOT NULL)""");
    }

    private static void put(Handle handle, String table, long number, List<String> texts) {
        handle.execute(
                "INSERT OR REPLACE INTO " + table + "_words (rowid, words_repeats_pairs) VALUES (?, ?)",
                number,
                Entry.of(texts));
        handle.execute("UPDATE " + table + " SET indexed = 1 WHERE number = ?", number);
    }

    /// All that a turn can be found by.
    static List<String> texts(Turn turn) {
        List<String> texts = new ArrayList<>();
        switch (turn) {
            case Prompt prompt -> {
                texts.add(prompt.text());
                prompt.attachments().forEach(attachment -> add(texts, attachment));
            }
            case Reply reply -> {
                texts.add(reply.text());
                texts.add(reply.reasoning());
                for (ToolCall call : reply.calls()) {
                    texts.add(call.name());
                    texts.add(call.arguments());
                }
            }
            case Results results -> {
                for (ToolResult result : results.results()) {
                    texts.add(result.name());
                    texts.add(result.content());
                }
            }
        }
        return texts;
    }

    private static void add(List<String> texts, Attachment attachment) {
        switch (attachment) {
            case Image image -> texts.add(image.name());
            case TextFile file -> {
                texts.add(file.name());
                texts.add(file.text());
            }
        }
    }
}
