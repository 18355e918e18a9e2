package dev.ganglion.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {
    @TempDir
    Path folder;

    private final DiskFiles files = new DiskFiles();

    @Test
    void writesAndReadsWhatIsStreamed() {
        Path file = folder.resolve("one.txt");

        files.write(file, out -> out.write("words".getBytes(StandardCharsets.UTF_8)));

        assertThat(files.<String, RuntimeException>read(
                        file, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                .isEqualTo("words");
    }

    @Test
    void leavesWhatWasThereAndNothingElseWhenTheDiskIsFull() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "before");

        assertThatThrownBy(() -> files.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(StorageException.class)
                .hasMessage(file + " was not written: No space left on device");

        assertThat(file).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void saysThatAFileIsNotThere() {
        Path file = folder.resolve("none.txt");

        assertThatThrownBy(() -> files.<Integer, RuntimeException>read(file, in -> in.read()))
                .isInstanceOf(StorageException.class)
                .hasMessage(file + " cannot be read: it, or the folder it should lie in, is not there");
    }
}
