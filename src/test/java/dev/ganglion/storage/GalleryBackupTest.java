package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery.Glimpse;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.label.Labels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gallery through a backup and back: its facts and thumbnails, without the files.
class GalleryBackupTest {
    private static final Clock CLOCK = Clock.fixed(Taken.AT, ZoneOffset.UTC);

    @TempDir
    private Path home;

    @TempDir
    private Path other;

    @TempDir
    private Path elsewhere;

    @Test
    void comesBackWithItsThumbnailsAndFindsTheFilesThatAreThere() throws Exception {
        Folders folders = folders(home);
        Drawn drawn;
        try (Database database = Database.open(folders.database())) {
            SqliteGallery gallery = gallery(database, folders);
            drawn = gallery.keep(Taken.of("One", 0));
            gallery.favour(drawn.id());
        }

        moveTo(folders(other));

        try (Database database = Database.open(folders(other).database())) {
            SqliteGallery gallery = gallery(database, folders(other));
            List<Drawn> all = gallery.page(Wanted.ALL, Optional.empty(), 10);
            Path file = folders(other).pictures().resolve(drawn.file().getFileName());
            assertThat(all).containsExactly(drawn.favoured(true).at(file));
            Glimpse without = gallery.glimpse(drawn.id()).orElseThrow();
            assertThat(without.thumbnail()).isPresent();
            assertThat(without.there()).isFalse();
            Files.createDirectories(file.getParent());
            Files.copy(drawn.file(), file);
            assertThat(gallery.glimpse(drawn.id())).contains(new Glimpse(without.thumbnail(), true));
        }
    }

    @Test
    void pointsAtNoFileOutsideOfTheFolder() throws Exception {
        Folders folders = folders(home);
        Path secret = Files.createFile(elsewhere.resolve("secret.png"));
        try (Database database = Database.open(folders.database())) {
            SqliteGallery gallery = gallery(database, folders);
            gallery.found(gallery.keep(Taken.of("One", 0)).id(), secret);
        }

        moveTo(folders(other));

        try (Database database = Database.open(folders(other).database())) {
            assertThat(gallery(database, folders(other)).page(Wanted.ALL, Optional.empty(), 10))
                    .extracting(one -> one.file().getParent())
                    .containsExactly(folders(other).pictures());
        }
    }

    private void moveTo(Folders there) throws Exception {
        Path backup = elsewhere.resolve("mine.ganglion-backup");
        backups(folders(home)).write(backup);
        backups(there).stage(backup);
        Restore.finish(there, CLOCK);
    }

    private static FileBackups backups(Folders folders) {
        var settings = FileSettings.open(folders.settings(), Duration.ZERO);
        return new FileBackups(folders, settings, "0.1.0", CLOCK);
    }

    private static SqliteGallery gallery(Database database, Folders folders) {
        return new SqliteGallery(database, folders.pictures(), new Labels(new PictureReader()), CLOCK);
    }

    private static Folders folders(Path home) {
        return new Folders(home, home, home.resolve("logs"));
    }
}
