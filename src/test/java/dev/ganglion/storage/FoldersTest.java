package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path folder;

    @Test
    void lieUnderTheHomeThatTheEnvironmentNames() throws IOException {
        Path home = folder.resolve("a/home");

        Folders folders = Folders.of(new Properties(), Map.of("GANGLION_HOME", home.toString()));

        assertThat(folders).isEqualTo(new Folders(home, home, home.resolve("logs")));
        assertThat(folders.database()).isEqualTo(home.resolve("ganglion.db"));
        assertThat(folders.settings()).isEqualTo(home.resolve("settings.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void preferTheSystemProperty() {
        var properties = new Properties();
        properties.setProperty("ganglion.home", folder.resolve("property").toString());

        Folders folders = Folders.of(properties, Map.of("GANGLION_HOME", folder.toString()));

        assertThat(folders.data()).isEqualTo(folder.resolve("property"));
    }

    @Test
    void sayWhichFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Folders.of(new Properties(), Map.of("GANGLION_HOME", file + "/home")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("home cannot be made");
    }
}
