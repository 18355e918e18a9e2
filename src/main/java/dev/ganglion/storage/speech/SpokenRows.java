package dev.ganglion.storage.speech;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.speech.Recital;
import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.storage.gallery.RecallJson;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.words.Query;
import dev.ganglion.storage.words.Query.Term;
import dev.ganglion.storage.words.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Facts as rows of the table `spoken`, sound as rows of `spoken_clip`. A column that cannot be read has
/// what it has in a text that says nothing.
public final class SpokenRows {
    private static final String INSERT = """
            INSERT INTO spoken (id, at, text, model, form, words, took, neurons, simulated,
                type, clips, passages, bytes)
            VALUES (:id, :at, :text, :model, :form, :words, :took, :neurons, :simulated,
                :type, :clips, :passages, :bytes)""";

    private final Damage damage;

    /// Tells `damage` of what cannot be read.
    public SpokenRows(Damage damage) {
        this.damage = damage;
    }

    /// Adds a text with its sound in the place of the one of its id.
    public void put(Handle handle, Spoken spoken, List<Clip> clips) {
        handle.execute("DELETE FROM spoken WHERE id = ?", spoken.id());
        handle.createUpdate(INSERT)
                .bind("id", spoken.id())
                .bind("at", Columns.nanos(spoken.at()))
                .bind("text", spoken.recital().text())
                .bind("model", spoken.recital().model())
                .bind("form", RecallJson.form(recall(spoken.recital())).toString())
                .bind("words", words(spoken.recital()))
                .bind("took", spoken.spent().took().toNanos())
                .bind("neurons", Columns.decimal(spoken.spent().neurons()))
                .bind("simulated", spoken.spent().simulated())
                .bind("type", spoken.sound().type())
                .bind("clips", spoken.sound().clips())
                .bind("passages", spoken.sound().passages())
                .bind("bytes", spoken.sound().bytes())
                .execute();
        for (int place = 0; place < clips.size(); place++) {
            Clip clip = clips.get(place);
            handle.execute(
                    "INSERT INTO spoken_clip (spoken, place, type, bytes) VALUES (?, ?, ?, ?)",
                    spoken.id(),
                    place,
                    clip.type(),
                    clip.octets().toArray());
        }
    }

    private static Recall recall(Recital recital) {
        return new Recall(recital.model(), "", recital.form(), List.of());
    }

    private static String words(Recital recital) {
        StringBuilder words = new StringBuilder(" ");
        Word.append(recital.text(), words);
        recital.form().values().byName().values().stream()
                .filter(Value.Text.class::isInstance)
                .forEach(text -> Word.append(((Value.Text) text).text(), words));
        Word.append(recital.model(), words);
        return words.toString();
    }

    /// The newest that have all of these words.
    public List<Spoken> find(Handle handle, String asked, int most) {
        List<Term> terms = Query.of(asked).terms();
        var where = new StringBuilder("discarded = 0");
        for (int i = 0; i < terms.size(); i++) {
            where.append(" AND instr(words, :term").append(i).append(") > 0");
        }
        var query = handle.createQuery(
                        "SELECT * FROM spoken WHERE " + where + " ORDER BY at DESC, number DESC LIMIT :most")
                .bind("most", most);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            query.bind("term" + i, ' ' + String.join(" ", term.words()) + (term.open() ? "" : " "));
        }
        return query.map((row, _) -> spoken(row)).list();
    }

    /// The sound of one in its order.
    public List<Clip> clips(Handle handle, String id) {
        return handle.createQuery("SELECT type, bytes FROM spoken_clip WHERE spoken = :id ORDER BY place")
                .bind("id", id)
                .map((row, _) -> new Clip(row.getString("type"), Octets.of(row.getBytes("bytes"))))
                .list();
    }

    private Spoken spoken(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String model = row.getString("model");
        return new Spoken(
                id,
                new Recital(row.getString("text"), model, form(row, id, model)),
                Columns.instant(row.getLong("at")),
                new Spoken.Spent(Duration.ofNanos(row.getLong("took")), neurons(row, id), row.getBoolean("simulated")),
                new Spoken.Sound(
                        row.getString("type"), row.getInt("clips"), row.getInt("passages"), row.getLong("bytes")));
    }

    private Filled form(ResultSet row, String id, String model) throws SQLException {
        Optional<Recall> read = RecallJson.form(row.getString("form"), model, "");
        if (read.isEmpty()) {
            damage.found("spoken.form", id);
        }
        return read.map(Recall::form).orElse(Filled.NOTHING);
    }

    private Optional<Neurons> neurons(ResultSet row, String id) throws SQLException {
        try {
            return Columns.neurons(row, "neurons");
        } catch (IllegalArgumentException unreadable) {
            damage.found("spoken.neurons", id);
            return Optional.empty();
        }
    }
}
