package dev.ganglion.storage.rows;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Attachment.TextFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// What goes with turns and drafts, as rows of the table `attachment`, without the bytes of pictures.
public enum AttachmentRows {
    /// Those of a turn, by its id.
    OF_TURN("turn"),
    /// Those of a draft, by its conversation's id.
    OF_DRAFT("draft");

    private final String owner;

    AttachmentRows(String owner) {
        this.owner = owner;
    }

    /// Makes `attachments` those of `id`. What is there already is not written again.
    public void put(Handle handle, String id, List<Attachment> attachments) {
        if (names(of(handle, id)).equals(names(attachments))) {
            return;
        }
        handle.execute("DELETE FROM attachment WHERE " + owner + " = ?", id);
        for (int place = 0; place < attachments.size(); place++) {
            insert(handle, id, place, attachments.get(place));
        }
    }

    /// In their order.
    public List<Attachment> of(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM attachment WHERE " + owner + " = :id ORDER BY place")
                .bind("id", id)
                .map((row, _) -> attachment(row))
                .list();
    }

    private static List<String> names(List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> attachment.id() + '\n' + attachment.name())
                .toList();
    }

    private void insert(Handle handle, String id, int place, Attachment attachment) {
        var insert = handle.createUpdate("""
                        INSERT INTO attachment (%s, place, id, kind, name, type, width, height, bytes, thumbnail, text)
                        VALUES (:owner, :place, :id, :kind, :name, :type, :width, :height, :bytes, :thumbnail, :text)
                        """.formatted(owner))
                .bind("owner", id)
                .bind("place", place)
                .bind("id", attachment.id())
                .bind("name", attachment.name());
        switch (attachment) {
            case Image image ->
                insert.bind("kind", "image")
                        .bind("type", image.type())
                        .bind("width", image.width())
                        .bind("height", image.height())
                        .bind("bytes", image.bytes())
                        .bind("thumbnail", image.thumbnail().toArray())
                        .bind("text", (String) null);
            case TextFile file ->
                insert.bind("kind", "text")
                        .bind("type", (String) null)
                        .bind("width", (Integer) null)
                        .bind("height", (Integer) null)
                        .bind("bytes", (Integer) null)
                        .bind("thumbnail", (byte[]) null)
                        .bind("text", file.text());
        }
        insert.execute();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("name");
        if (row.getString("kind").equals("text")) {
            return new TextFile(id, name, Objects.requireNonNullElse(row.getString("text"), ""));
        }
        return new Image(
                id,
                name,
                Objects.requireNonNullElse(row.getString("type"), ""),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("bytes"),
                Octets.of(Objects.requireNonNullElse(row.getBytes("thumbnail"), new byte[0])));
    }
}
