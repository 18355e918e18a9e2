package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.label.Labels;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteGallery;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A gallery on the disk, with notes of what its pictures were used for.
final class GalleryDesk implements AutoCloseable {
    final List<String> used = new ArrayList<>();
    final SqliteGallery gallery;
    final GalleryServices services;
    private final Database database;

    GalleryDesk(Path folder) {
        this(folder, new InlineBackground());
    }

    GalleryDesk(Path folder, Background background) {
        database = Migrated.open(made(folder).resolve("ganglion.db"));
        PictureReader reader = new PictureReader();
        gallery = new SqliteGallery(
                database, folder.resolve("pictures"), new Labels(reader), Clock.fixed(Scenes.AT, ZoneOffset.UTC));
        services = new GalleryServices(background, gallery, reader, new DiskFiles(), new Notes());
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps that many pictures; the last is the newest.
    GalleryDesk with(int pictures) {
        for (int seed = 0; seed < pictures; seed++) {
            keep(seed);
        }
        return this;
    }

    Drawn keep(int seed) {
        try {
            return gallery.keep(Scenes.take(seed));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Notes implements GalleryServices.Uses {
        @Override
        public void recall(Recall recall) {
            used.add("recall " + recall.prompt());
        }

        @Override
        public void remix(Recall recall) {
            used.add("remix " + recall.prompt());
        }

        @Override
        public void seed(BigDecimal seed) {
            used.add("seed " + seed);
        }

        @Override
        public void prompt(String prompt) {
            used.add("prompt " + prompt);
        }

        @Override
        public void chat(Path file) {
            used.add("chat " + file.getFileName());
        }

        @Override
        public void reference(Path file) {
            used.add("reference " + file.getFileName());
        }

        @Override
        public void folder(Path folder) {
            used.add("folder " + folder.getFileName());
        }

        @Override
        public void draw() {
            used.add("draw");
        }
    }
}
