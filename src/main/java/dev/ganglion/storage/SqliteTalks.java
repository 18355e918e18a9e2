package dev.ganglion.storage;

import dev.ganglion.domain.speech.Talks;
import dev.ganglion.storage.speech.TalkRows;
import java.util.List;
import java.util.Set;

/// Spoken conversations, with their sound, in the database.
final class SqliteTalks implements Talks {
    private final Session writing;
    private final Session reading;
    private final TalkRows rows;
    private final Bounds bounds;

    /// How much is kept.
    record Bounds(int turns, long bytes) {}

    SqliteTalks(Database database) {
        this(database, new Bounds(MOST_TURNS, MOST_BYTES));
    }

    /// One that keeps so much.
    SqliteTalks(Database database, Bounds bounds) {
        writing = database.conversations();
        reading = database.search();
        rows = new TalkRows(database.damage());
        this.bounds = bounds;
    }

    @Override
    public void keep(String talk, Kept turn) {
        writing.write(handle -> {
            rows.put(handle, talk, turn);
            rows.forget(handle, bounds.turns(), bounds.bytes());
        });
    }

    @Override
    public List<Talk> list() {
        return reading.read(rows::list);
    }

    @Override
    public List<Kept> turns(String talk) {
        return reading.read(handle -> rows.turns(handle, talk));
    }

    @Override
    public void discard(Set<String> turns) {
        mark(turns, 1);
    }

    @Override
    public void restore(Set<String> turns) {
        mark(turns, 0);
    }

    private void mark(Set<String> turns, int discarded) {
        writing.write(handle -> turns.forEach(
                turn -> handle.execute("UPDATE talk_turn SET discarded = ? WHERE id = ?", discarded, turn)));
    }

    @Override
    public void purge() {
        writing.write(handle -> handle.execute("DELETE FROM talk_turn WHERE discarded = 1"));
    }
}
