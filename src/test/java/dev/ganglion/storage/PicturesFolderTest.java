package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesFolderTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "'XDG_PICTURES_DIR=\"$HOME/Bilder\"', Bilder",
        "'XDG_PICTURES_DIR=\"$HOME/a/b/\"', a/b",
        "'#XDG_PICTURES_DIR=\"$HOME/Bilder\"', Pictures",
        "'XDG_PICTURES_DIR=\"$HOME/\"', Pictures",
        "'XDG_PICTURES_DIR=\"$HOME\"', Pictures",
        "'XDG_PICTURES_DIR=\"\"', Pictures",
        "'XDG_PICTURES_DIR=\"relative\"', Pictures"
    })
    void isTheOneThatTheDesktopNames(String line, String folder) throws IOException {
        Path config = Files.createDirectories(home.resolve(".config"));
        Files.writeString(config.resolve("user-dirs.dirs"), "# for shells\n" + line + "\n");

        assertThat(PicturesFolder.of(system("Linux"), Map.of())).isEqualTo(home.resolve(folder));
    }

    @Test
    void mayLieOnAnotherDiskAndBeNamedInAnotherPlace() throws IOException {
        Files.writeString(home.resolve("user-dirs.dirs"), "XDG_PICTURES_DIR=\"/mnt/large/pictures\"\n");

        assertThat(PicturesFolder.of(system("Linux"), Map.of("XDG_CONFIG_HOME", home.toString())))
                .isEqualTo(Path.of("/mnt/large/pictures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void isTheUsualOneWhereNobodyNamesAnother(String name) {
        assertThat(PicturesFolder.of(system(name), Map.of())).isEqualTo(home.resolve("Pictures"));
    }

    @Test
    void isOneDrivesWhereThatHasTakenItOver() throws IOException {
        Path taken = Files.createDirectories(home.resolve("OneDrive/Pictures"));
        Map<String, String> environment =
                Map.of("OneDrive", home.resolve("OneDrive").toString());

        assertThat(PicturesFolder.of(system("Windows 11"), environment)).isEqualTo(taken);
        Path usual = Files.createDirectory(home.resolve("Pictures"));
        assertThat(PicturesFolder.of(system("Windows 11"), environment)).isEqualTo(usual);
    }

    private Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("user.home", home.toString());
        properties.setProperty("os.name", name);
        return properties;
    }
}
