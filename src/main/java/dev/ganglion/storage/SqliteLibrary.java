package dev.ganglion.storage;

import dev.ganglion.domain.chat.Library;
import java.util.List;

/// Saved texts in the database.
public final class SqliteLibrary implements Library {
    private final Session session;

    public SqliteLibrary(Database database) {
        session = database.conversations();
    }

    @Override
    public List<Saved> list(Kind kind) {
        return session.read(handle -> handle.createQuery(
                        "SELECT name, text FROM saved WHERE kind = :kind ORDER BY name COLLATE NOCASE, name")
                .bind("kind", kind.name())
                .map((row, _) -> new Saved(kind, row.getString("name"), row.getString("text")))
                .list());
    }

    @Override
    public void save(Saved saved) {
        session.write(handle -> handle.execute(
                "REPLACE INTO saved (kind, name, text) VALUES (?, ?, ?)",
                saved.kind().name(),
                saved.name(),
                saved.text()));
    }

    @Override
    public void remove(Kind kind, String name) {
        session.write(handle -> handle.execute("DELETE FROM saved WHERE kind = ? AND name = ?", kind.name(), name));
    }
}
