package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("ganglion.db");
    }

    @Test
    void createsAFileOfTheNewestSchemaThatOnlyItsOwnerReads() throws IOException {
        try (Database database = Database.open(file)) {
            assertThat(pragma(database.ledger(), "user_version")).isEqualTo("9");
            assertThat(database.keptAside()).isEmpty();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesMoneyThroughToTheDiskAndChecksReferences() {
        try (Database database = Database.open(file)) {
            assertThat(pragma(database.ledger(), "synchronous")).isEqualTo("2");
            assertThat(pragma(database.conversations(), "synchronous")).isEqualTo("1");
            assertThat(pragma(database.conversations(), "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database.conversations(), "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database.conversations(), "busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void opensAnExistingFileAgain() {
        Database.open(file).close();

        try (Database database = Database.open(file)) {
            assertThat(database.keptAside()).isEmpty();
        }
    }

    @Test
    void refusesAFileOfANewerVersionAndLeavesItAlone() {
        try (Database database = Database.open(file)) {
            database.ledger().read(handle -> handle.execute("PRAGMA user_version = 99"));
        }

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("newer version")
                .hasMessageEndingWith("Update Ganglion, or start it with another data folder.");
        assertThat(folder.toFile().list()).doesNotHave(damagedFiles());
    }

    @Test
    void keepsAFileAsideThatIsNoDatabase() throws IOException {
        byte[] noise = new byte[9_000];
        new Random(1).nextBytes(noise);
        Files.write(file, noise);

        try (Database database = Database.open(file)) {
            Path aside = database.keptAside().orElseThrow();

            assertThat(aside.getFileName().toString()).matches("ganglion\\.db\\.damaged-\\d{8}-\\d{6}");
            assertThat(aside).hasBinaryContent(noise);
            assertThat(new SqliteEntries(database).abandoned()).isEmpty();
        }
    }

    @Test
    void keepsEveryDamagedFileUnderANameOfItsOwn() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(file, "this is not a database, and longer than a header of one hundred bytes".repeat(4));
            Database.open(file).close();
        }

        assertThat(Arrays.stream(folder.toFile().list()).filter(name -> name.contains(".damaged-")))
                .hasSize(3);
    }

    @Test
    void saysWhyAFileCannotBeOpened() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
    }

    private static String pragma(Session session, String name) {
        return session.read(handle ->
                handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    private static Condition<String[]> damagedFiles() {
        return new Condition<>(
                names -> Arrays.stream(names).anyMatch(name -> name.contains("damaged")), "damaged files");
    }
}
