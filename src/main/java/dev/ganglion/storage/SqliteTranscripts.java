package dev.ganglion.storage;

import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.storage.rows.Columns;
import dev.ganglion.storage.speech.TranscriptRows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Transcripts in the database.
final class SqliteTranscripts implements Transcripts {
    private static final Duration REGRET = Duration.ofDays(1);

    private final Session writing;
    private final Session reading;
    private final TranscriptRows rows;
    private final Clock clock;

    /// Uses `clock` for when a transcript was thrown away.
    SqliteTranscripts(Database database, Clock clock) {
        writing = database.conversations();
        reading = database.search();
        rows = new TranscriptRows(database.damage());
        this.clock = clock;
    }

    @Override
    public void keep(Kept transcript) {
        writing.write(handle -> rows.put(handle, transcript));
    }

    @Override
    public List<Found> search(String words, int most) {
        return reading.read(handle -> rows.search(handle, words, most));
    }

    @Override
    public Optional<Kept> find(String id) {
        return reading.read(handle -> rows.find(handle, id));
    }

    @Override
    public void discard(String id) {
        writing.write(handle -> {
            handle.execute(
                    "DELETE FROM transcript WHERE discarded < ?",
                    Columns.nanos(clock.instant().minus(REGRET)));
            handle.execute("UPDATE transcript SET discarded = ? WHERE id = ?", Columns.nanos(clock.instant()), id);
        });
    }

    @Override
    public void restore(String id) {
        writing.write(handle -> handle.execute("UPDATE transcript SET discarded = NULL WHERE id = ?", id));
    }
}
