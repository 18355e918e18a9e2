package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.FileDialogs.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDialogsTest {
    private static final Kind BACKUP = new Kind("Backups", "*.ganglion-backup");

    @TempDir
    private Path folder;

    @Test
    void endsANameAsItsKindDoes() {
        assertThat(BACKUP.ended(folder.resolve("back"))).isEqualTo(folder.resolve("back.ganglion-backup"));
    }

    @Test
    void leavesAnEndingThatWasTyped() {
        Path typed = folder.resolve("back.zip");

        assertThat(BACKUP.ended(typed)).isEqualTo(typed);
        assertThat(new Kind("Everything", "*").ended(folder.resolve("back"))).isEqualTo(folder.resolve("back"));
    }

    @Test
    void takesTheNameAsTypedRatherThanWriteOverAnotherFile() throws IOException {
        Files.createFile(folder.resolve("back.ganglion-backup"));

        assertThat(BACKUP.ended(folder.resolve("back"))).isEqualTo(folder.resolve("back"));
    }
}
