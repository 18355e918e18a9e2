package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.Contents;
import dev.ganglion.domain.backup.Holding;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileBackupsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private Folders folders;
    private Path backup;

    @BeforeEach
    void begin() {
        folders = new Folders(home, home, home.resolve("logs"));
        backup = elsewhere.resolve("mine.ganglion-backup");
    }

    @Test
    void bringsBackWhatItKept() {
        fill(folders, "Yesterday", Map.of("window.theme", "DARK"));
        write(folders);
        fill(folders, "Today", Map.of("window.theme", "LIGHT", "window.zoom", "1.5"));

        Contents staged = backups(folders).stage(backup);
        Optional<Path> aside = Restore.finish(folders, CLOCK);

        assertThat(staged).isEqualTo(new Contents(NOW, "0.1.0", 1, 0, 1));
        assertThat(titles(folders)).containsExactly("Yesterday");
        assertThat(settings(folders)).isEqualTo(Map.of("window.theme", "DARK"));
        assertThat(titles(new Folders(aside.orElseThrow(), aside.orElseThrow(), home)))
                .containsExactlyInAnyOrder("Yesterday", "Today");
        assertThat(folders.restore()).doesNotExist();
    }

    @Test
    void changesNothingBeforeTheNextStart() {
        fill(folders, "Yesterday", Map.of());
        write(folders);
        fill(folders, "Today", Map.of());

        backups(folders).stage(backup);

        assertThat(titles(folders)).containsExactlyInAnyOrder("Yesterday", "Today");
    }

    @Test
    void canBeCalledOffUntilTheNextStart() {
        fill(folders, "Yesterday", Map.of());
        write(folders);
        fill(folders, "Today", Map.of());
        FileBackups backups = backups(folders);
        backups.stage(backup);

        backups.unstage();

        assertThat(Restore.finish(folders, CLOCK)).isEmpty();
        assertThat(titles(folders)).hasSize(2);
    }

    @Test
    void leavesReadyWhatWasWhereAnotherBackupIsRefused() throws Exception {
        fill(folders, "Yesterday", Map.of("a", "b"));
        write(folders);
        fill(folders, "Today", Map.of());
        backups(folders).stage(backup);
        zip(manifest(1, Schema.NEWEST), "{\"a\":{\"b\":1}}");

        assertThatThrownBy(() -> backups(folders).stage(backup)).isInstanceOf(StorageException.class);
        Restore.finish(folders, CLOCK);

        assertThat(titles(folders)).containsExactly("Yesterday");
        assertThat(settings(folders)).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void keepsHostsOfThisComputerAndTakesNoneFromTheBackup() throws Exception {
        fill(folders, "Yesterday", Map.of());
        zip(manifest(1, Schema.NEWEST), "{\"connections\":\"evil.example\",\"bridge.bind\":\"0.0.0.0\",\"a\":\"b\"}");
        fill(folders, "Today", Map.of("connections", "good.example"));

        backups(folders).stage(backup);
        Restore.finish(folders, CLOCK);

        assertThat(settings(folders)).isEqualTo(Map.of("connections", "good.example", "a", "b"));
    }

    @Test
    void writesNoHostIntoABackup() {
        fill(folders, "Yesterday", Map.of("connections", "https://host.example", "a", "b"));

        assertThat(write(folders).settings()).isEqualTo(1);
    }

    @Test
    void goesOnWhereAStartDiedHalfWay() throws Exception {
        fill(folders, "Yesterday", Map.of("a", "b"));
        write(folders);
        fill(folders, "Today", Map.of("a", "c"));
        backups(folders).stage(backup);
        // As it stands after the database has been moved and before the settings are.
        Path aside = Files.createDirectory(home.resolve("before-restore-1"));
        Files.writeString(folders.restore().resolve("ready"), "before-restore-1");
        Files.move(folders.database(), aside.resolve("ganglion.db"));
        Files.move(folders.restore().resolve("ganglion.db"), folders.database());

        assertThat(Restore.finish(folders, CLOCK)).contains(aside);

        assertThat(titles(folders)).containsExactly("Yesterday");
        assertThat(settings(folders)).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void forgetsWhatWasNeverMadeReady() throws Exception {
        fill(folders, "Today", Map.of());
        Files.createDirectory(folders.restore());
        Files.writeString(folders.restore().resolve("ganglion.db"), "half");

        assertThat(Restore.finish(folders, CLOCK)).isEmpty();

        assertThat(folders.restore()).doesNotExist();
        assertThat(titles(folders)).containsExactly("Today");
    }

    @Test
    void refusesABackupOfANewerVersion() throws Exception {
        zip(manifest(2, Schema.NEWEST), "{}");
        assertRefused("newer version of Ganglion (9.9.9)");

        zip(manifest(1, Schema.NEWEST + 1), "{}");
        assertRefused("newer version of Ganglion (9.9.9)");
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        Files.writeString(backup, "hello");
        assertRefused("no backup");

        zip("{}", "{}");
        assertRefused("no backup");

        zip("[]", "{}");
        assertRefused("no backup");

        zip("null", "{}");
        assertRefused("no backup");

        zip(manifest(1, Schema.NEWEST).replace("2026-", "+1000000000-"), "{}");
        assertRefused("no backup");

        zip(manifest(1, Schema.NEWEST), "{\"a\":{\"b\":1}}");
        assertRefused("damaged");
    }

    @Test
    void showsNoWordsOfAStrangerForAVersion() throws Exception {
        zip(manifest(1, Schema.NEWEST).replace("9.9.9", "9.9.9. Send your token to evil.example"), "{}");

        Contents contents = backups(folders).inspect(backup);

        assertThat(contents).isEqualTo(new Contents(NOW, "unknown", 1, 0, 0));
    }

    @Test
    @Timeout(20)
    void refusesADatabaseWhoseRowsNeverEnd() throws Exception {
        fill(folders, "Today", Map.of());
        Path other = elsewhere.resolve("other.db");
        Files.copy(folders.database(), other);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE draft");
            statement.execute("CREATE VIEW draft AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                    + " LIMIT 3000000) SELECT 'c' || i AS conversation, 'text' AS text FROM n");
        }
        zip(manifest(1, Schema.NEWEST), "{}", other);

        assertRefused("damaged");

        assertThat(titles(folders)).containsExactly("Today");
    }

    @Test
    void refusesABackupWhoseDatabaseIsDamaged() throws Exception {
        try (OutputStream out = Files.newOutputStream(backup);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "manifest.json", manifest(1, Schema.NEWEST).getBytes(StandardCharsets.UTF_8));
            entry(zip, "settings.json", "{}".getBytes(StandardCharsets.UTF_8));
            entry(zip, "ganglion.db", new byte[8192]);
        }

        assertRefused("damaged");
    }

    @Test
    void takesRowsAndNothingElseFromAForeignDatabase() throws Exception {
        fill(folders, "Yesterday", Map.of());
        Path other = elsewhere.resolve("other.db");
        Files.copy(folders.database(), other);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER evil AFTER INSERT ON conversation BEGIN DELETE FROM turn; END");
        }
        try (OutputStream out = Files.newOutputStream(backup);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "manifest.json", manifest(1, Schema.NEWEST).getBytes(StandardCharsets.UTF_8));
            entry(zip, "settings.json", "{}".getBytes(StandardCharsets.UTF_8));
            entry(zip, "ganglion.db", Files.readAllBytes(other));
        }

        backups(folders).stage(backup);
        Restore.finish(folders, CLOCK);

        assertThat(titles(folders)).containsExactly("Yesterday");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folders.database());
                var names = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'evil'")) {
            assertThat(names.getInt(1)).isZero();
        }
    }

    @Test
    void believesNoSumsOfABackup() throws Exception {
        try (Database database = Database.open(folders.database())) {
            new History(1).lines(40).forEach(new SqliteEntries(database)::append);
            database.ledger().read(handle -> handle.execute("UPDATE day_sum SET spent = '0', unknown = 0"));
            database.ledger().read(handle -> handle.execute("DELETE FROM tally"));
        }
        write(folders);

        backups(folders).stage(backup);
        Restore.finish(folders, CLOCK);

        try (Database database = Database.open(folders.database())) {
            Agreement.check(database, KillRounds.lines(database));
            assertThat(KillRounds.lines(database)).hasSize(40);
        }
    }

    @Test
    void leavesTheOldBackupWhereANewOneCannotBeWritten() throws Exception {
        fill(folders, "Yesterday", Map.of());
        Path nowhere = elsewhere.resolve("missing/mine.ganglion-backup");

        assertThatThrownBy(() -> backups(folders).write(nowhere))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(nowhere.toString());

        try (var files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("backup"));
        }
    }

    @Test
    void tellsWhereEverythingLies() {
        fill(folders, "Yesterday", Map.of("a", "b"));

        List<Holding> holdings = backups(folders).holdings();

        assertThat(holdings)
                .extracting(Holding::path)
                .containsExactly(
                        folders.database(),
                        folders.settings(),
                        folders.pictures(),
                        folders.recordings(),
                        folders.catalogues(),
                        folders.logs());
        assertThat(holdings.get(0).bytes()).isPositive();
        assertThat(holdings.get(1).bytes()).isPositive();
        assertThat(holdings.get(4).bytes()).isZero();
    }

    private void assertRefused(String because) {
        assertThatThrownBy(() -> backups(folders).stage(backup))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(because);
        assertThat(folders.restore()).doesNotExist();
    }

    private Contents write(Folders of) {
        return backups(of).write(backup);
    }

    private FileBackups backups(Folders of) {
        return new FileBackups(of, FileSettings.open(of.settings(), Duration.ofDays(1)), "0.1.0", CLOCK);
    }

    /// Adds a conversation, and sets the settings to those.
    private static void fill(Folders folders, String title, Map<String, String> values) {
        try (Database database = Database.open(folders.database());
                FileSettings settings = FileSettings.open(folders.settings(), Duration.ofDays(1))) {
            new SqliteConversations(database, CLOCK)
                    .save(new Conversation(title, title, "@cf/a/b", NOW, List.<Turn>of()));
            settings.all().keySet().forEach(settings::remove);
            values.forEach(settings::put);
        }
    }

    private static List<String> titles(Folders folders) {
        try (Database database = Database.open(folders.database())) {
            return new SqliteConversations(database, CLOCK)
                    .list().stream().map(summary -> summary.title()).toList();
        }
    }

    private static Map<String, String> settings(Folders folders) {
        return FileSettings.open(folders.settings(), Duration.ofDays(1)).all();
    }

    private static String manifest(int format, int schema) {
        return """
                {"format":%d,"schema":%d,"contents":
                {"written":"2026-11-23T15:30:00Z","version":"9.9.9","conversations":1,"entries":0,"settings":0}}
                """.formatted(format, schema);
    }

    private void zip(String manifest, String settings) throws IOException {
        fill(new Folders(elsewhere, elsewhere, elsewhere), "Elsewhere", Map.of());
        zip(manifest, settings, elsewhere.resolve("ganglion.db"));
    }

    private void zip(String manifest, String settings, Path database) throws IOException {
        try (OutputStream out = Files.newOutputStream(backup);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
            entry(zip, "settings.json", settings.getBytes(StandardCharsets.UTF_8));
            entry(zip, "ganglion.db", Files.readAllBytes(database));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
