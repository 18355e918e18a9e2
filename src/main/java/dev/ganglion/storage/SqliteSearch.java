package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Search;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.storage.rows.AttachmentRows;
import dev.ganglion.storage.rows.ConversationRows;
import dev.ganglion.storage.rows.TurnRows;
import dev.ganglion.storage.words.Excerpt;
import dev.ganglion.storage.words.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Finds words through an index, newest first: nothing is ranked, so that a word which is everywhere costs no more than
/// a rare one. Has a connection of its own: a search keeps nobody waiting who writes.
public final class SqliteSearch implements Search {
    private static final String TITLES = """
            SELECT conversation.* FROM conversation_words
            CROSS JOIN conversation ON conversation.number = conversation_words.rowid
            WHERE conversation_words MATCH :match AND discarded IS NULL
            ORDER BY changed DESC LIMIT :limit""";

    private static final String TURNS = """
            SELECT turn.number AS turn_number, conversation.* FROM turn_words
            CROSS JOIN turn ON turn.number = turn_words.rowid
            CROSS JOIN conversation ON conversation.id = turn.conversation
            WHERE turn_words MATCH :match AND turn.aside = 0 AND discarded IS NULL
            ORDER BY turn_words.rowid DESC LIMIT :limit""";

    /// Where something was found, and when that was written.
    private record Place(Summary conversation, String turn, Instant at, List<String> texts) {
        Hit hit(Query query) {
            Excerpt excerpt = Excerpt.of(texts, query);
            return new Hit(conversation, turn, excerpt.text(), excerpt.marks());
        }
    }

    private record Numbered(long turn, Summary conversation) {}

    private final Session session;
    private final Session writing;
    private final ConversationRows conversations;
    private final TurnRows turns;
    private final Indexing indexing;

    /// Finds what is indexed; [#catchUp] indexes the rest.
    public SqliteSearch(Database database) {
        session = database.search();
        conversations = new ConversationRows(database.damage());
        turns = new TurnRows(database.damage());
        writing = database.conversations();
        indexing = new Indexing(database);
    }

    /// Indexes what is not indexed yet, such as an answer that was growing when the program ended. Blocks, for minutes
    /// where much comes from an older version: meant for the background. Being interrupted loses nothing.
    public void catchUp() throws InterruptedException {
        indexing.catchUp();
    }

    @Override
    public List<Hit> find(String text, int limit) {
        Query query = Query.of(text);
        if (query.isEmpty()) {
            return List.of();
        }
        try {
            List<Place> places = session.read(handle -> places(handle, query, limit));
            return places.stream().map(place -> place.hit(query)).toList();
        } catch (StorageException e) {
            if (!WordIndex.damaged(e)) {
                throw e;
            }
            WordIndex.renew(writing);
            throw new StorageException("The index of words was damaged. It is made again at the next start.", e);
        }
    }

    private List<Place> places(Handle handle, Query query, int limit) {
        return Stream.concat(titles(handle, query, limit), turns(handle, query, limit))
                .sorted(Comparator.comparing(Place::at).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Place> titles(Handle handle, Query query, int limit) {
        return handle
                .createQuery(TITLES)
                .bind("match", query.match())
                .bind("limit", limit)
                .map((row, _) -> title(row))
                .list()
                .stream();
    }

    private Place title(ResultSet row) throws SQLException {
        Summary summary = ConversationRows.summary(row);
        return new Place(
                summary, "", summary.changed(), conversations.words(row).texts());
    }

    private Stream<Place> turns(Handle handle, Query query, int limit) {
        return handle
                .createQuery(TURNS)
                .bind("match", query.match())
                .bind("limit", limit)
                .map((row, _) -> new Numbered(row.getLong("turn_number"), ConversationRows.summary(row)))
                .list()
                .stream()
                .map(found -> turn(handle, found));
    }

    private Place turn(Handle handle, Numbered found) {
        Turn turn = handle.createQuery("SELECT * FROM turn WHERE number = :number")
                .bind("number", found.turn())
                .map((row, _) -> turns.turn(row, attachments(handle, row)))
                .one();
        return new Place(found.conversation(), turn.id(), turn.at(), WordIndex.texts(turn));
    }

    private static List<Attachment> attachments(Handle handle, ResultSet row) throws SQLException {
        return row.getString("kind").equals("prompt")
                ? AttachmentRows.OF_TURN.of(handle, row.getString("id"))
                : List.of();
    }
}
