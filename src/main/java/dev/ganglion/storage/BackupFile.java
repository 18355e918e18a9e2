package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.Contents;
import dev.ganglion.storage.file.Aside;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup: a ZIP of a manifest, the settings and the database.
final class BackupFile {
    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String SETTINGS = "settings.json";
    static final String DATABASE = "ganglion.db";

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_MANIFEST = 1 << 16;
    private static final int MOST_SETTINGS = 1 << 24;

    /// What stays free on the disk beside an unpacked database.
    private static final long MARGIN = 1 << 26;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The first entry of the file.
    ///
    /// @param schema of the database
    record Manifest(int format, int schema, Contents contents) {}

    private BackupFile() {}

    static void write(Path target, Manifest manifest, Path settings, Path database) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.putNextEntry(new ZipEntry(SETTINGS));
            Files.copy(settings, zip);
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
        }
    }

    /// Throws [StorageException] for a file that is no backup, a damaged one, and one of a newer version.
    private static Manifest manifest(Path backup) {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Manifest manifest = JSON.readValue(bytes(zip, backup, MANIFEST, MOST_MANIFEST), Manifest.class);
            if (manifest == null) {
                throw damaged(backup, null);
            }
            check(backup, manifest);
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw damaged(backup, e);
        } catch (IOException e) {
            throw new StorageException("The file " + backup + " cannot be read: " + Aside.reason(e) + '.', e);
        }
    }

    /// Unpacks settings and database into `folder`. Throws as [#manifest] does.
    static void unpack(Path backup, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Files.write(folder.resolve(SETTINGS), bytes(zip, backup, SETTINGS, MOST_SETTINGS));
            long room = Files.getFileStore(folder).getUsableSpace() - MARGIN;
            try (InputStream in = zip.getInputStream(entry(zip, backup, DATABASE))) {
                copy(in, folder.resolve(DATABASE), room);
            }
        } catch (ZipException e) {
            throw damaged(backup, e);
        }
    }

    /// What a packed file claims of its size may be a lie.
    private static void copy(InputStream in, Path target, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw new StorageException(
                            "The backup needs more room than the disk has. Nothing was restored.", null);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void check(Path backup, Manifest manifest) {
        if (manifest.format() > FORMAT || manifest.schema() > Schema.NEWEST) {
            throw new StorageException(
                    "The backup %s was written by a newer version of Ganglion (%s). Update Ganglion, then restore it."
                            .formatted(backup.getFileName(), version(manifest)),
                    null);
        }
        Contents contents = manifest.contents();
        if (manifest.format() < 1 || contents == null || !plausible(contents.written())) {
            throw damaged(backup, null);
        }
    }

    /// A day that people can be told.
    private static boolean plausible(@Nullable Instant written) {
        return written != null && written.isAfter(Instant.EPOCH) && written.isBefore(LAST);
    }

    /// A backup of somebody else may say anything.
    private static String version(Manifest manifest) {
        return Optional.ofNullable(manifest.contents())
                .map(Contents::version)
                .filter(version -> version.matches("[0-9A-Za-z.+-]{1,40}"))
                .orElse("unknown");
    }

    /// What a backup says that it holds, as it may be shown.
    static Contents contents(Path backup) {
        Manifest manifest = manifest(backup);
        Contents said = manifest.contents();
        return new Contents(said.written(), version(manifest), said.conversations(), said.entries(), said.settings());
    }

    private static byte[] bytes(ZipFile zip, Path backup, String name, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry(zip, backup, name))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw damaged(backup, null);
            }
            return bytes;
        }
    }

    private static ZipEntry entry(ZipFile zip, Path backup, String name) {
        return Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> damaged(backup, null));
    }

    static StorageException damaged(Path backup, @Nullable Exception cause) {
        return new StorageException(
                "The file %s is no backup of Ganglion, or it is damaged. Nothing was changed."
                        .formatted(backup.getFileName()),
                cause);
    }
}
