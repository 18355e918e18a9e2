package dev.ganglion.storage.speech;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.domain.speech.TalkTurn.Break;
import dev.ganglion.domain.speech.TalkTurn.Part;
import dev.ganglion.domain.speech.Talks.Kept;
import dev.ganglion.domain.speech.Talks.Sound;
import dev.ganglion.domain.speech.Talks.Talk;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.rows.Damage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Turns of spoken conversations as rows of the tables `talk_…`. A stage that cannot be read is left out.
public final class TalkRows {
    /// Where the question is among the sounds of its turn.
    private static final int QUESTION = -1;

    private static final String INSERT = """
            INSERT INTO talk_turn (id, talk, at, answer, passages, broken, why, after, bytes, discarded)
            VALUES (:id, :talk, :at, :answer, :passages, :broken, :why, :after, :bytes, :discarded)""";

    private static final String FORGET = """
            DELETE FROM talk_turn WHERE id IN (SELECT id FROM (SELECT id,
                row_number() OVER newest AS place, sum(bytes) OVER newest AS all_bytes
                FROM talk_turn WINDOW newest AS (ORDER BY at DESC, number DESC ROWS UNBOUNDED PRECEDING))
            WHERE place > :turns OR (place > 1 AND all_bytes > :bytes))""";

    private static final String LIST = """
            SELECT talk, max(at) AS last, count(*) AS turns,
                (SELECT group_concat(text, ' ') FROM (SELECT text FROM talk_heard WHERE turn = (
                    SELECT id FROM talk_turn AS first WHERE first.talk = turn.talk AND discarded = 0
                    ORDER BY at, number LIMIT 1) ORDER BY place)) AS begins
            FROM talk_turn AS turn WHERE discarded = 0 GROUP BY talk ORDER BY last DESC, max(number) DESC""";

    private final Damage damage;

    /// Tells `damage` of what cannot be read.
    public TalkRows(Damage damage) {
        this.damage = damage;
    }

    /// Adds a turn with its sound in the place of the one of its id, which stays discarded where that is.
    public void put(Handle handle, String talk, Kept kept) {
        TalkTurn turn = kept.turn();
        boolean discarded = handle.createQuery("SELECT discarded FROM talk_turn WHERE id = :id")
                .bind("id", turn.id())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
        handle.execute("DELETE FROM talk_turn WHERE id = ?", turn.id());
        handle.createUpdate(INSERT)
                .bind("id", turn.id())
                .bind("talk", talk)
                .bind("at", Columns.nanos(turn.at()))
                .bind("answer", turn.answer())
                .bind("passages", turn.passages())
                .bind("broken", turn.broken().map(end -> end.stage().name()).orElse(null))
                .bind("why", turn.broken().flatMap(Break::why).orElse(null))
                .bind("after", turn.broken().map(end -> end.after().toNanos()).orElse(null))
                .bind("bytes", bytes(kept.sound()))
                .bind("discarded", discarded)
                .execute();
        turn.heard()
                .forEach((place, text) ->
                        handle.execute("INSERT INTO talk_heard VALUES (?, ?, ?)", turn.id(), place, text));
        turn.parts().forEach((stage, part) -> put(handle, turn.id(), stage, part));
        kept.sound().question().ifPresent(clip -> put(handle, turn.id(), QUESTION, clip));
        kept.sound().answer().forEach((place, clip) -> put(handle, turn.id(), place, clip));
    }

    private static long bytes(Sound sound) {
        return sound.question().map(clip -> clip.octets().length()).orElse(0)
                + sound.answer().values().stream()
                        .mapToLong(clip -> clip.octets().length())
                        .sum();
    }

    private static void put(Handle handle, String turn, Stage stage, Part part) {
        handle.execute(
                "INSERT INTO talk_stage VALUES (?, ?, ?, ?, ?, ?)",
                turn,
                stage.name(),
                part.model(),
                part.spent().took().toNanos(),
                Columns.decimal(part.spent().neurons()),
                part.spent().simulated());
    }

    private static void put(Handle handle, String turn, int place, Clip clip) {
        handle.execute(
                "INSERT INTO talk_sound VALUES (?, ?, ?, ?)",
                turn,
                place,
                clip.type(),
                clip.octets().toArray());
    }

    /// Forgets the oldest, so that no more than that stays; the newest stays in any case.
    public void forget(Handle handle, int turns, long bytes) {
        handle.createUpdate(FORGET).bind("turns", turns).bind("bytes", bytes).execute();
    }

    /// The newest first.
    public List<Talk> list(Handle handle) {
        return handle.createQuery(LIST)
                .map((row, _) -> new Talk(
                        row.getString("talk"),
                        Columns.instant(row.getLong("last")),
                        Optional.ofNullable(row.getString("begins")).orElse(""),
                        row.getInt("turns")))
                .list();
    }

    /// The oldest first.
    public List<Kept> turns(Handle handle, String talk) {
        return handle.createQuery("SELECT * FROM talk_turn WHERE talk = :talk AND discarded = 0 ORDER BY at, number")
                .bind("talk", talk)
                .map((row, _) -> new Kept(turn(handle, row), sound(handle, row.getString("id"))))
                .list();
    }

    private TalkTurn turn(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<Stage> stage =
                Optional.ofNullable(row.getString("broken")).flatMap(name -> stage(name, "talk_turn.broken", id));
        Optional<String> why = Optional.ofNullable(row.getString("why"));
        Duration after = Columns.duration(row, "after").orElse(Duration.ZERO);
        return new TalkTurn(
                id,
                Columns.instant(row.getLong("at")),
                heard(handle, id),
                row.getString("answer"),
                row.getInt("passages"),
                parts(handle, id),
                stage.map(end -> new Break(end, why, after)));
    }

    private Optional<Stage> stage(String name, String column, String id) {
        try {
            return Optional.of(Stage.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            damage.found(column, id);
            return Optional.empty();
        }
    }

    private static SortedMap<Integer, String> heard(Handle handle, String turn) {
        return handle.createQuery("SELECT place, text FROM talk_heard WHERE turn = :turn")
                .bind("turn", turn)
                .reduceRows(new TreeMap<Integer, String>(), (all, row) -> {
                    all.put(row.getColumn("place", Integer.class), row.getColumn("text", String.class));
                    return all;
                });
    }

    private Map<Stage, Part> parts(Handle handle, String turn) {
        Map<Stage, Part> parts = new EnumMap<>(Stage.class);
        handle.createQuery("SELECT * FROM talk_stage WHERE turn = :turn")
                .bind("turn", turn)
                .map((row, _) -> stage(row.getString("stage"), "talk_stage.stage", turn)
                        .map(stage -> parts.put(stage, part(row, turn))))
                .list();
        return parts;
    }

    private Part part(ResultSet row, String turn) {
        try {
            return new Part(
                    row.getString("model"),
                    new Spent(Duration.ofNanos(row.getLong("took")), neurons(row, turn), row.getBoolean("simulated")));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Neurons> neurons(ResultSet row, String turn) throws SQLException {
        try {
            return Columns.neurons(row, "neurons");
        } catch (IllegalArgumentException unreadable) {
            damage.found("talk_stage.neurons", turn);
            return Optional.empty();
        }
    }

    private static Sound sound(Handle handle, String turn) {
        SortedMap<Integer, Clip> clips = new TreeMap<>();
        handle.createQuery("SELECT place, type, bytes FROM talk_sound WHERE turn = :turn")
                .bind("turn", turn)
                .map((row, _) -> Map.entry(
                        row.getInt("place"), new Clip(row.getString("type"), Octets.of(row.getBytes("bytes")))))
                .forEach(found -> clips.put(found.getKey(), found.getValue()));
        return new Sound(Optional.ofNullable(clips.remove(QUESTION)), clips);
    }
}
