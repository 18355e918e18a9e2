package dev.ganglion.storage.speech;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.words.Query;
import dev.ganglion.storage.words.Query.Term;
import dev.ganglion.storage.words.Word;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Transcripts as rows of the table `transcript`. What cannot be read of one is left out.
public final class TranscriptRows {
    private static final double NANOS = 1e9;
    private static final int EXCERPT = 120;
    private static final int BEFORE = 40;

    private static final String PUT = """
            INSERT INTO transcript (id, at, file, length, model, took, neurons, simulated, whole, language, text,
                words, passages)
            VALUES (:id, :at, :file, :length, :model, :took, :neurons, :simulated, :whole, :language, :text,
                :words, :passages)
            ON CONFLICT (id) DO UPDATE SET took = excluded.took, neurons = excluded.neurons,
                simulated = excluded.simulated, whole = excluded.whole, language = excluded.language,
                text = excluded.text, words = excluded.words, passages = excluded.passages, file = excluded.file""";

    /// Without passages, which a list does not show.
    private static final String LISTED =
            "SELECT id, at, file, length, model, took, neurons, simulated, whole, text FROM transcript WHERE ";

    private final Damage damage;

    /// Tells `damage` of what cannot be read.
    public TranscriptRows(Damage damage) {
        this.damage = damage;
    }

    /// Adds a transcript, or changes the one of its id.
    public void put(Handle handle, Kept kept) {
        Hearing hearing = kept.hearing();
        handle.createUpdate(PUT)
                .bind("id", hearing.id())
                .bind("at", Columns.nanos(hearing.at()))
                .bind("file", hearing.file().toString())
                .bind("length", hearing.length().toNanos())
                .bind("model", hearing.model())
                .bind("took", hearing.took().toNanos())
                .bind("neurons", Columns.decimal(hearing.cost()))
                .bind("simulated", hearing.simulated())
                .bind("whole", hearing.whole())
                .bind("language", kept.script().language().orElse(null))
                .bind("text", kept.script().text())
                .bind("words", words(kept))
                .bind("passages", PassageJson.write(kept.script().passages()))
                .execute();
    }

    private static String words(Kept kept) {
        StringBuilder words = new StringBuilder(" ");
        Word.append(kept.script().text(), words);
        Word.append(kept.hearing().name(), words);
        Word.append(kept.hearing().model(), words);
        return words.toString();
    }

    /// The newest that have all of these words.
    public List<Found> search(Handle handle, String asked, int most) {
        List<Term> terms = Query.of(asked).terms();
        var where = new StringBuilder("discarded IS NULL");
        for (int i = 0; i < terms.size(); i++) {
            where.append(" AND instr(words, :term").append(i).append(") > 0");
        }
        var query = handle.createQuery(LISTED + where + " ORDER BY at DESC, number DESC LIMIT :most")
                .bind("most", most);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            query.bind("term" + i, ' ' + String.join(" ", term.words()) + (term.open() ? "" : " "));
        }
        String first = terms.isEmpty() ? "" : terms.getFirst().words().getFirst();
        return query.map((row, _) -> new Found(hearing(row), excerpt(row.getString("text"), first)))
                .list();
    }

    /// Around the word where it stands as it is, else the beginning.
    private static String excerpt(String text, String word) {
        int found = word.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(word);
        int from = found <= BEFORE || found >= text.length() ? 0 : text.indexOf(' ', found - BEFORE) + 1;
        int to = Math.min(text.length(), from + EXCERPT);
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }

    /// The one of that id, unless it is discarded.
    public Optional<Kept> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM transcript WHERE id = :id AND discarded IS NULL")
                .bind("id", id)
                .map((row, _) -> new Kept(hearing(row), script(row)))
                .findOne();
    }

    private Script script(ResultSet row) throws SQLException {
        Optional<List<Passage>> passages = PassageJson.read(row.getString("passages"));
        if (passages.isEmpty()) {
            damage.found("transcript.passages", row.getString("id"));
        }
        Optional<String> language = Optional.ofNullable(row.getString("language"));
        // The text is kept beside them, and is still all that was said.
        Passage whole = Passage.of(0, row.getLong("length") / NANOS, row.getString("text"));
        return new Script(passages.orElse(List.of(whole)), language);
    }

    private Hearing hearing(ResultSet row) throws SQLException {
        return new Hearing(
                row.getString("id"),
                Columns.instant(row.getLong("at")),
                Path.of(row.getString("file")),
                Duration.ofNanos(row.getLong("length")),
                row.getString("model"),
                Duration.ofNanos(row.getLong("took")),
                neurons(row),
                row.getBoolean("simulated"),
                row.getBoolean("whole"));
    }

    private Optional<Neurons> neurons(ResultSet row) throws SQLException {
        try {
            return Columns.neurons(row, "neurons");
        } catch (IllegalArgumentException unreadable) {
            damage.found("transcript.neurons", row.getString("id"));
            return Optional.empty();
        }
    }
}
