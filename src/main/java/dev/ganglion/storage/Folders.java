package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.storage.file.Aside;
import dev.ganglion.storage.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// Where the files of the user lie. The first three exist, and new ones are readable by their owner only.
///
/// @param data what must not be lost: the database
/// @param config the settings
/// @param logs what may be deleted at any time
/// @param pictures what models drew; not made before something is
public record Folders(Path data, Path config, Path logs, Path pictures) {
    private static final String NAME = "ganglion";

    /// With pictures beside the data.
    public Folders(Path data, Path config, Path logs) {
        this(data, config, logs, data.resolve("pictures"));
    }

    /// The folders that the system has for this, or all under one if the system property `ganglion.home` or the
    /// environment variable `GANGLION_HOME` names it. Throws [StorageException] when one cannot be made.
    public static Folders ofUser() {
        return of(System.getProperties(), System.getenv());
    }

    static Folders of(Properties properties, Map<String, String> environment) {
        return Optional.ofNullable(properties.getProperty("ganglion.home"))
                .or(() -> Optional.ofNullable(environment.get("GANGLION_HOME")))
                .filter(home -> !home.isBlank())
                .map(home -> under(Path.of(home).toAbsolutePath()))
                .orElseGet(() -> ofSystem(properties, environment))
                .created();
    }

    public Path database() {
        return data.resolve("ganglion.db");
    }

    public Path settings() {
        return config.resolve("settings.json");
    }

    /// What the next start begins with, where a backup is being restored.
    Path restore() {
        return data.resolve("restore");
    }

    /// Where live catalogues are kept; not made before something is.
    public Path catalogues() {
        return data.resolve("catalogues");
    }

    /// Where recordings by microphone are kept; not made before something is.
    public Path recordings() {
        return data.resolve("recordings");
    }

    private static Folders under(Path home) {
        return new Folders(home, home, home.resolve("logs"));
    }

    private static Folders ofSystem(Properties properties, Map<String, String> environment) {
        AppDirs system = AppDirsFactory.getInstance();
        return new Folders(
                Path.of(system.getUserDataDir(NAME, null, null)),
                Path.of(system.getUserConfigDir(NAME, null, null)),
                Path.of(system.getUserLogDir(NAME, null, null)),
                PicturesFolder.of(properties, environment).resolve("Ganglion"));
    }

    private Folders created() {
        for (Path folder : new Path[] {data, config, logs}) {
            try {
                OwnerOnly.createFolder(folder);
            } catch (IOException e) {
                throw new StorageException("The folder " + folder + " cannot be made: " + Aside.reason(e) + '.', e);
            }
        }
        return this;
    }
}
