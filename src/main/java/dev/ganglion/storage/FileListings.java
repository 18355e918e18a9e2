package dev.ganglion.storage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.domain.listing.Listings;
import dev.ganglion.storage.file.Aside;
import dev.ganglion.storage.file.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Live catalogues as JSON files of one folder, each replaced as a whole. One that cannot be read is as good as none.
public final class FileListings implements Listings {
    private static final System.Logger LOG = System.getLogger(FileListings.class.getName());
    private static final int NAME_BYTES = 12;
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Change.class, ChangeForm.class).build();

    private final Path folder;

    /// How a change is told from another kind of change in the file.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.Added.class, name = "added"),
        @JsonSubTypes.Type(value = Change.Gone.class, name = "gone"),
        @JsonSubTypes.Type(value = Change.Repriced.class, name = "repriced"),
        @JsonSubTypes.Type(value = Change.Retiring.class, name = "retiring")
    })
    private interface ChangeForm {}

    public FileListings(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Kept> last(String connection) {
        return read(models(connection)).flatMap(FileListings::kept);
    }

    @Override
    public void keep(String connection, Kept kept) {
        write(models(connection), JSON.writeValueAsBytes(kept));
    }

    @Override
    public Optional<String> schema(String connection, String model) {
        return read(schemaFile(connection, model)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void keepSchema(String connection, String model, String json) {
        write(schemaFile(connection, model), json.getBytes(StandardCharsets.UTF_8));
    }

    private Path models(String connection) {
        return folder.resolve(hashed(connection) + ".json");
    }

    private Path schemaFile(String connection, String model) {
        return folder.resolve(hashed(connection + ' ' + model) + ".schema.json");
    }

    private static Optional<Kept> kept(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Kept.class));
        } catch (JacksonException damaged) {
            LOG.log(System.Logger.Level.WARNING, "A kept catalogue cannot be read and is read anew", damaged);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "The file " + file + " cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private void write(Path file, byte[] content) {
        try {
            OwnerOnly.createFolder(folder);
            Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".tmp");
            try {
                Files.write(draft, content);
                SettingsFile.move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StorageException("The file " + file + " was not written: " + Aside.reason(e) + '.', e);
        }
    }

    /// A file name that no connection or model can bend.
    private static String hashed(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
