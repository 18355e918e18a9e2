package dev.ganglion.storage;

import static dev.ganglion.storage.Store.ANTS;
import static dev.ganglion.storage.Store.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Part.ToolCall;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Library.Kind;
import dev.ganglion.domain.chat.Library.Saved;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.storage.rows.Columns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to conversations, through a backup and back.
class ChatBackupTest {
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
    private static final Picture PICTURE = new Picture("image/png", Octets.of(new byte[] {1, 2, 3}));
    private static final Image IMAGE = new Image("sha", "ant.png", "image/png", 3, 2, 3, Octets.of(new byte[] {9}));
    private static final Saved BRIEF = new Saved(Kind.SYSTEM_PROMPT, "brief", "Be brief.");

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private Folders folders;
    private Path backup;

    @BeforeEach
    void begin() {
        folders = new Folders(home, home, home.resolve("logs"));
        backup = elsewhere.resolve("mine.ganglion-backup");
    }

    @Test
    void bringsBackAllThatBelongsToAConversation() throws InterruptedException {
        Conversation whole = ANTS.with(Setup.NONE.withSystem("Be brief."))
                .with(Branches.line(List.of(new Prompt("t1", AT, "Look", List.of(IMAGE)), reply("t2")))
                        .with(reply("t3"), "t1"));
        try (Store store = new Store(folders.database())) {
            store.shelves.add(whole);
            store.shelves.pin("c1", true);
            store.shelves.file("c1", "Work");
            store.attachments.keep("sha", PICTURE);
            store.conversations.saveDraft("c1", new Draft("half", List.of(IMAGE)));
            store.library.save(BRIEF);
            new SqliteTalks(store.database).keep("talk", SqliteTalksTest.turn(1));
        }
        backups().write(backup);
        try (Store store = new Store(folders.database())) {
            store.shelves.discard("c1");
            store.shelves.emptyBin();
            store.execute("DELETE FROM talk_turn");
        }

        backups().stage(backup);
        Restore.finish(folders, CLOCK);

        try (Store store = new Store(folders.database())) {
            store.search.catchUp();

            assertThat(store.open("c1")).isEqualTo(whole);
            assertThat(store.conversations.list().getFirst().folder()).isEqualTo("Work");
            assertThat(store.conversations.list().getFirst().pinned()).isTrue();
            assertThat(store.attachments.picture("sha")).contains(PICTURE);
            assertThat(store.conversations.draft("c1")).isEqualTo(new Draft("half", List.of(IMAGE)));
            assertThat(store.library.list(Kind.SYSTEM_PROMPT)).containsExactly(BRIEF);
            assertThat(store.search.find("look", 5)).hasSize(1);
            assertThat(new SqliteTalks(store.database).turns("talk")).containsExactly(SqliteTalksTest.turn(1));
        }
    }

    @Test
    void writesNoIndexIntoABackup() throws IOException, SQLException {
        try (Store store = new Store(folders.database())) {
            store.shelves.add(ANTS);
        }

        backups().write(backup);

        Path unpacked = elsewhere.resolve("unpacked.db");
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Files.copy(zip.getInputStream(zip.getEntry("ganglion.db")), unpacked);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + unpacked);
                var words = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM sqlite_master WHERE name LIKE '%words%'")) {
            assertThat(words.getInt(1)).isZero();
        }
    }

    @Test
    void restoresABackupOfTheFirstSchema() throws IOException {
        Path old = elsewhere.resolve("old.db");
        Store.ofSchemaOne(
                old,
                List.of(
                        "INSERT INTO conversation VALUES ('c1', 'Ants', '@cf/a/b', 1, 2)",
                        "INSERT INTO turn (id, conversation, place, kind, at, text)"
                                + " VALUES ('t1', 'c1', 1, 'prompt', 3, 'Why?')",
                        "INSERT INTO draft VALUES ('c1', 'half')"));
        zip(old);

        backups().stage(backup);
        Restore.finish(folders, CLOCK);

        try (Store store = new Store(folders.database())) {
            assertThat(store.open("c1").turns()).containsExactly(new Prompt("t1", Columns.instant(3), "Why?"));
            assertThat(store.conversations.draft("c1")).isEqualTo(Draft.of("half"));
        }
    }

    @Test
    void refusesRowsThatBelongToNothing() throws IOException, SQLException {
        Path other = elsewhere.resolve("other.db");
        Store.ofSchemaOne(other, List.of());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO turn (id, conversation, place, kind, at, text)"
                    + " VALUES ('t1', 'nowhere', 1, 'prompt', 3, 'Why?')");
        }
        zip(other);

        assertThatThrownBy(() -> backups().stage(backup))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
    }

    private FileBackups backups() {
        return new FileBackups(folders, FileSettings.open(folders.settings(), Duration.ofDays(1)), "0.1.0", CLOCK);
    }

    private void zip(Path database) throws IOException {
        try (OutputStream out = Files.newOutputStream(backup);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("""
                    {"format":1,"schema":1,"contents":{"written":"2026-11-23T15:30:00Z","version":"0.1.0",
                    "conversations":1,"entries":0,"settings":0}}""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("settings.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("ganglion.db"));
            Files.copy(database, zip);
        }
    }

    private static Reply reply(String id) {
        ToolCall call = new ToolCall("1", "f", "{}");
        return new Reply(id, AT, "@cf/a/b", "Ants", "hm", List.of(call), new Outcome.Stopped(), Receipt.NONE);
    }
}
