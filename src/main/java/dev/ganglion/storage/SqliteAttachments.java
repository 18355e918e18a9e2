package dev.ganglion.storage;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.storage.rows.Columns;
import java.time.Clock;
import java.util.Optional;

/// The bytes of pictures in the database, once for each content.
public final class SqliteAttachments implements Attachments {
    private final Session session;
    private final Clock clock;

    /// Uses `clock` for when a picture was kept.
    public SqliteAttachments(Database database, Clock clock) {
        session = database.conversations();
        this.clock = clock;
    }

    @Override
    public void keep(String id, Picture picture) {
        session.write(handle -> handle.createUpdate("""
                        INSERT INTO picture (id, type, kept, bytes) VALUES (:id, :type, :now, :bytes)
                        ON CONFLICT (id) DO UPDATE SET kept = excluded.kept""")
                .bind("id", id)
                .bind("type", picture.type())
                .bind("now", Columns.nanos(clock.instant()))
                .bind("bytes", picture.octets().toArray())
                .execute());
    }

    @Override
    public Optional<Picture> picture(String id) {
        return session.read(handle -> handle.createQuery("SELECT type, bytes FROM picture WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new Picture(row.getString("type"), Octets.of(row.getBytes("bytes"))))
                .findOne());
    }
}
