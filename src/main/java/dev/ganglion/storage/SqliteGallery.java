package dev.ganglion.storage;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.gallery.Darkroom;
import dev.ganglion.domain.gallery.Darkroom.Proof;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Take;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.storage.gallery.Captions;
import dev.ganglion.storage.gallery.DrawnRows;
import dev.ganglion.storage.gallery.PictureFolder;
import dev.ganglion.storage.rows.Columns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Drawn pictures: their facts and thumbnails in the database, each picture in a file of its own.
///
/// The file comes first and the row after it: a start that dies between leaves a file that nobody lists,
/// and never a row without its file.
public final class SqliteGallery implements Gallery {
    private final Session writing;
    private final Session reading;
    private final PictureFolder folder;
    private final DrawnRows rows;
    private final Darkroom darkroom;
    private final Clock clock;

    /// Uses `clock` for when a picture was thrown away, and its zone for the names of files.
    public SqliteGallery(Database database, Path folder, Darkroom darkroom, Clock clock) {
        writing = database.conversations();
        reading = database.search();
        this.folder = new PictureFolder(folder, clock.getZone());
        rows = new DrawnRows(this.folder, database.damage());
        this.darkroom = darkroom;
        this.clock = clock;
    }

    @Override
    public Drawn keep(Take take) throws InterruptedException {
        Optional<Proof> proof = darkroom.proof(take.picture());
        Octets content = darkroom.inscribed(take.picture().octets(), Captions.of(take));
        String type = proof.map(Proof::type).orElse(take.picture().type());
        Path file = folder.path().resolve(folder.write(take, type, content));
        Drawn drawn = drawn(take, shape(proof, type, content), file);
        try {
            writing.write(handle -> insert(handle, drawn, proof));
            return drawn;
        } catch (StorageException e) {
            folder.delete(file);
            throw e;
        }
    }

    private static Drawn.Shape shape(Optional<Proof> proof, String type, Octets content) {
        return new Drawn.Shape(
                type,
                proof.map(Proof::width).orElse(0),
                proof.map(Proof::height).orElse(0),
                content.length());
    }

    private static Drawn drawn(Take take, Drawn.Shape shape, Path file) {
        return new Drawn(
                UUID.randomUUID().toString(),
                take.recall(),
                take.at(),
                take.took(),
                take.neurons(),
                take.simulated(),
                shape,
                file,
                false,
                Optional.empty());
    }

    private void insert(Handle handle, Drawn drawn, Optional<Proof> proof) {
        rows.insert(handle, drawn);
        proof.ifPresent(looked -> handle.execute(
                "INSERT INTO drawn_thumbnail (drawn, bytes) VALUES (?, ?)",
                drawn.id(),
                looked.thumbnail().toArray()));
    }

    @Override
    public List<Drawn> page(Wanted wanted, Optional<Drawn> after, int most) {
        return reading.read(handle -> rows.page(handle, wanted, after, most));
    }

    @Override
    public int count(Wanted wanted) {
        return reading.read(handle -> rows.count(handle, wanted));
    }

    @Override
    public Optional<Drawn> find(String id) {
        return reading.read(handle -> rows.find(handle, id));
    }

    @Override
    public Optional<Glimpse> glimpse(String id) {
        Optional<Drawn> drawn = find(id);
        return drawn.map(one -> new Glimpse(thumbnail(id), Files.isRegularFile(one.file())));
    }

    private Optional<Octets> thumbnail(String id) {
        return reading.read(handle -> handle.createQuery("SELECT bytes FROM drawn_thumbnail WHERE drawn = :id")
                .bind("id", id)
                .map((row, _) -> Octets.of(row.getBytes("bytes")))
                .findOne());
    }

    @Override
    public Optional<Picture> picture(String id) {
        return find(id).flatMap(drawn -> PictureFolder.read(drawn.file())
                .map(octets -> new Picture(drawn.shape().type(), octets)));
    }

    @Override
    public void favour(String id) {
        writing.write(handle -> handle.execute("UPDATE drawn SET favourite = 1 WHERE id = ?", id));
    }

    @Override
    public void unfavour(String id) {
        writing.write(handle -> handle.execute("UPDATE drawn SET favourite = 0 WHERE id = ?", id));
    }

    @Override
    public void discard(Collection<String> ids) {
        long now = Columns.nanos(clock.instant());
        writing.write(
                handle -> ids.forEach(id -> handle.execute("UPDATE drawn SET discarded = ? WHERE id = ?", now, id)));
    }

    @Override
    public void restore(Collection<String> ids) {
        writing.write(
                handle -> ids.forEach(id -> handle.execute("UPDATE drawn SET discarded = NULL WHERE id = ?", id)));
    }

    /// The file goes first: a picture whose file cannot be deleted stays where it can be deleted again.
    @Override
    public void purge(Collection<String> ids) {
        for (String id : ids) {
            find(id).ifPresent(drawn -> folder.delete(drawn.file()));
            writing.write(handle -> handle.execute("DELETE FROM drawn WHERE id = ?", id));
        }
    }

    @Override
    public void found(String id, Path file) {
        Optional<String> name = folder.name(file);
        writing.write(handle -> name.ifPresentOrElse(
                here -> handle.execute("UPDATE drawn SET name = ?, elsewhere = NULL WHERE id = ?", here, id),
                () -> handle.execute(
                        "UPDATE drawn SET elsewhere = ? WHERE id = ?",
                        file.toAbsolutePath().toString(),
                        id)));
    }

    @Override
    public Optional<Recall> recall(Path file) {
        return PictureFolder.read(file).flatMap(darkroom::facts).flatMap(Captions::recall);
    }

    @Override
    public Path folder() {
        return folder.path();
    }
}
