package dev.ganglion.storage;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.domain.speech.SpokenClips;
import dev.ganglion.storage.speech.SpokenRows;
import java.util.List;

/// What was spoken, with its sound, in the database.
public final class SqliteSpokenClips implements SpokenClips {
    private final Session writing;
    private final Session reading;
    private final SpokenRows rows;

    public SqliteSpokenClips(Database database) {
        writing = database.conversations();
        reading = database.search();
        rows = new SpokenRows(database.damage());
    }

    @Override
    public void keep(Spoken spoken, List<Clip> clips) {
        writing.write(handle -> rows.put(handle, spoken, clips));
    }

    @Override
    public List<Spoken> find(String words, int most) {
        return reading.read(handle -> rows.find(handle, words, most));
    }

    @Override
    public List<Clip> clips(String id) {
        return reading.read(handle -> rows.clips(handle, id));
    }

    @Override
    public void discard(String id) {
        writing.write(handle -> handle.execute("UPDATE spoken SET discarded = 1 WHERE id = ?", id));
    }

    @Override
    public void restore(String id) {
        writing.write(handle -> handle.execute("UPDATE spoken SET discarded = 0 WHERE id = ?", id));
    }

    @Override
    public void purge() {
        writing.write(handle -> handle.execute("DELETE FROM spoken WHERE discarded = 1"));
    }
}
