package dev.ganglion.storage.gallery;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.words.Query;
import dev.ganglion.storage.words.Query.Term;
import dev.ganglion.storage.words.Word;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Facts as rows of the table `drawn`. A column that cannot be read has what it has in a picture that says
/// nothing.
public final class DrawnRows {
    private static final String INSERT = """
            INSERT INTO drawn (id, at, model, prompt, form, words, took, neurons, simulated,
                type, width, height, bytes, name)
            VALUES (:id, :at, :model, :prompt, :form, :words, :took, :neurons, :simulated,
                :type, :width, :height, :bytes, :name)""";

    private final PictureFolder folder;
    private final Damage damage;

    /// Tells `damage` of what cannot be read.
    public DrawnRows(PictureFolder folder, Damage damage) {
        this.folder = folder;
        this.damage = damage;
    }

    /// Adds a picture whose file is in the folder.
    public void insert(Handle handle, Drawn drawn) {
        handle.createUpdate(INSERT)
                .bind("id", drawn.id())
                .bind("at", Columns.nanos(drawn.at()))
                .bind("model", drawn.recall().model())
                .bind("prompt", drawn.recall().prompt())
                .bind("form", RecallJson.form(drawn.recall()).toString())
                .bind("words", words(drawn.recall()))
                .bind("took", drawn.took().toNanos())
                .bind("neurons", Columns.decimal(drawn.neurons()))
                .bind("simulated", drawn.simulated())
                .bind("type", drawn.shape().type())
                .bind("width", drawn.shape().width())
                .bind("height", drawn.shape().height())
                .bind("bytes", drawn.shape().bytes())
                .bind("name", drawn.file().getFileName().toString())
                .execute();
    }

    /// The next `most` behind `after`, the newest first.
    public List<Drawn> page(Handle handle, Wanted wanted, Optional<Drawn> after, int most) {
        List<Term> terms = Query.of(wanted.words()).terms();
        String behind = after.isPresent() ? " AND (at, id) < (:at, :after)" : "";
        var query = handle.createQuery("SELECT * FROM drawn WHERE " + where(wanted, terms) + behind
                        + " ORDER BY at DESC, id DESC LIMIT :most")
                .bind("most", most);
        after.ifPresent(last -> query.bind("at", Columns.nanos(last.at())).bind("after", last.id()));
        return bound(query, terms).map((row, _) -> drawn(row)).list();
    }

    /// How many there are.
    public int count(Handle handle, Wanted wanted) {
        List<Term> terms = Query.of(wanted.words()).terms();
        var query = handle.createQuery("SELECT count(*) FROM drawn WHERE " + where(wanted, terms));
        return bound(query, terms).mapTo(Integer.class).one();
    }

    /// The one of that id.
    public Optional<Drawn> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM drawn WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> drawn(row))
                .findOne();
    }

    private static String where(Wanted wanted, List<Term> terms) {
        StringBuilder where = new StringBuilder(
                switch (wanted.which()) {
                    case KEPT -> "discarded IS NULL";
                    case FAVOURITES -> "discarded IS NULL AND favourite = 1";
                    case BIN -> "discarded IS NOT NULL";
                });
        for (int i = 0; i < terms.size(); i++) {
            where.append(" AND instr(words, :term").append(i).append(") > 0");
        }
        return where.toString();
    }

    private static <Q extends SqlStatement<Q>> Q bound(Q query, List<Term> terms) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            query.bind("term" + i, ' ' + String.join(" ", term.words()) + (term.open() ? "" : " "));
        }
        return query;
    }

    private static String words(Recall recall) {
        StringBuilder words = new StringBuilder(" ");
        Word.append(recall.prompt(), words);
        recall.form()
                .values()
                .of("negative_prompt")
                .filter(Value.Text.class::isInstance)
                .ifPresent(text -> Word.append(((Value.Text) text).text(), words));
        Word.append(recall.model(), words);
        return words.toString();
    }

    private Drawn drawn(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long discarded = row.getLong("discarded");
        boolean gone = !row.wasNull();
        return new Drawn(
                id,
                recall(row, id),
                Columns.instant(row.getLong("at")),
                Duration.ofNanos(row.getLong("took")),
                neurons(row, id),
                row.getBoolean("simulated"),
                new Drawn.Shape(row.getString("type"), row.getInt("width"), row.getInt("height"), row.getLong("bytes")),
                file(row, id),
                row.getBoolean("favourite"),
                gone ? Optional.of(Columns.instant(discarded)) : Optional.empty());
    }

    private Recall recall(ResultSet row, String id) throws SQLException {
        String model = row.getString("model");
        String prompt = row.getString("prompt");
        Optional<Recall> recall = RecallJson.form(row.getString("form"), model, prompt);
        if (recall.isEmpty()) {
            damage.found("drawn.form", id);
        }
        return recall.orElseGet(() -> new Recall(model, prompt, Filled.NOTHING, List.of()));
    }

    private Optional<Neurons> neurons(ResultSet row, String id) throws SQLException {
        try {
            return Columns.neurons(row, "neurons");
        } catch (IllegalArgumentException unreadable) {
            damage.found("drawn.neurons", id);
            return Optional.empty();
        }
    }

    private Path file(ResultSet row, String id) throws SQLException {
        String elsewhere = row.getString("elsewhere");
        try {
            return elsewhere == null ? folder.of(row.getString("name")) : Path.of(elsewhere);
        } catch (InvalidPathException unreadable) {
            damage.found("drawn.elsewhere", id);
            return folder.of(row.getString("name"));
        }
    }
}
