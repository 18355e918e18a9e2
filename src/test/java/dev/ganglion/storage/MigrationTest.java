package dev.ganglion.storage;

import static dev.ganglion.storage.Store.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Branches.Node;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.storage.rows.Columns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database of the first version, opened by this one.
class MigrationTest {
    private static final String ANTS = "INSERT INTO conversation VALUES ('c1', 'Ants', '@cf/a/b', %d, %d)"
            .formatted(Columns.nanos(AT), Columns.nanos(AT.plusSeconds(9)));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("ganglion.db");
    }

    @Test
    void keepsEverythingThatWasThere() {
        Store.ofSchemaOne(
                file,
                List.of(
                        ANTS,
                        prompt("t1", 1),
                        reply("t2", 2, 0),
                        "INSERT INTO draft VALUES ('c1', 'half a thought')",
                        "INSERT INTO entry (call, state, at, day, connection, model, task)"
                                + " VALUES ('e1', 'RESERVED', 1, 1, 'x', 'y', 'TEXT_GENERATION')"));

        try (Store store = new Store(file)) {
            assertThat(store.open("c1"))
                    .isEqualTo(new Conversation("c1", "Ants", "@cf/a/b", AT, List.of(asked("t1", 1), said("t2", 2))));
            assertThat(store.conversations.draft("c1")).isEqualTo(Draft.of("half a thought"));
            assertThat(store.conversations.list().getFirst().changed()).isEqualTo(AT.plusSeconds(9));
            assertThat(new SqliteEntries(store.database).abandoned()).hasSize(1);
        }
    }

    @Test
    void makesAnswersThatWereReplacedSiblingsOfTheLast() {
        Store.ofSchemaOne(
                file,
                List.of(
                        ANTS,
                        prompt("t1", 1),
                        reply("t2", 2, 1),
                        reply("t3", 3, 1),
                        reply("t4", 4, 0),
                        prompt("t5", 5),
                        reply("t6", 6, 1),
                        prompt("t7", 7)));

        try (Store store = new Store(file)) {
            Branches branches = store.open("c1").branches();

            assertThat(branches)
                    .isEqualTo(Branches.of(
                            List.of(
                                    new Node(asked("t1", 1), "", false),
                                    new Node(said("t2", 2), "t1", false),
                                    new Node(said("t3", 3), "t1", false),
                                    new Node(said("t4", 4), "t1", false),
                                    new Node(asked("t5", 5), "t4", false),
                                    new Node(said("t6", 6), "t5", true),
                                    new Node(asked("t7", 7), "t5", false)),
                            "t7"));
            assertThat(branches.siblings("t4")).containsExactly("t2", "t3", "t4");
        }
    }

    @Test
    void addsUpTheCallsThatWereThere() {
        Store.ofSchemaOne(
                file,
                List.of(
                        entry("a", "RESERVED", "'10'"),
                        entry("a", "STATED", "'0.1'"),
                        entry("b", "COMPUTED", "'0.2'"),
                        entry("c", "UNKNOWN", "NULL"),
                        entry("d", "RESERVED", "'7'")));

        try (Store store = new Store(file)) {
            List<Entry> lines = KillRounds.lines(store.database);
            assertThat(lines).hasSize(5);
            Agreement.check(store.database, lines);
            assertThat(new SqliteEntries(store.database)
                            .booked(LocalDate.ofEpochDay(1), "")
                            .real()
                            .most())
                    .isEqualByComparingTo(Neurons.of("7.3"));
        }
    }

    @Test
    void countsTheCallsWhoseCostIsKnownAmongThoseThatWereSummed() {
        Store.ofSchema(
                7,
                file,
                List.of(
                        entry("a", "STATED", "'0.5'"),
                        entry("b", "UNKNOWN", "NULL"),
                        "INSERT INTO call_kind VALUES (1, 'api.example', 0, 'y', 'TEXT_GENERATION')",
                        "INSERT INTO tally VALUES (1, 1, 2, 0, 1, 0, 0, 0, 0, '0.5', NULL)"));

        try (Store store = new Store(file)) {
            Agreement.check(store.database, KillRounds.lines(store.database));
            assertThat(new SqliteTallies(store.database).days(LocalDate.EPOCH, LocalDate.ofEpochDay(2)))
                    .extracting(Tally::counts)
                    .containsExactly(new Tally.Counts(2, 1, 0, 1, 0, 0, 0, 0));
        }
    }

    private static String entry(String call, String state, String neurons) {
        return "INSERT INTO entry (call, state, at, day, connection, model, task, neurons)"
                + " VALUES ('%s', '%s', 86400000000000, 1, 'api.example', 'y', 'TEXT_GENERATION', %s)"
                        .formatted(call, state, neurons);
    }

    @Test
    void opensAStoreWithoutRows() {
        Store.ofSchemaOne(file, List.of());

        try (Store store = new Store(file)) {
            assertThat(store.conversations.list()).isEmpty();
            store.conversations.save(Store.ANTS.with(Setup.NONE.withSystem("Be brief.")));
            assertThat(store.open("c1").setup().system()).isEqualTo("Be brief.");
        }
    }

    @Test
    void leavesSoundReferencesAndTheIndexesThatListsNeed() {
        Store.ofSchemaOne(file, List.of(ANTS, prompt("t1", 1)));

        try (Store store = new Store(file)) {
            assertThat(store.count("pragma_foreign_key_check")).isZero();
            assertThat(store.count("pragma_integrity_check WHERE integrity_check = 'ok'"))
                    .isEqualTo(1);
            assertThat(store.count("sqlite_master WHERE name IN ('turn_by_place', 'conversation_by_change')"))
                    .isEqualTo(2);
            assertThat(store.count("sqlite_master WHERE sql LIKE '%turn!_1%' ESCAPE '!'"))
                    .isZero();
            store.execute("DELETE FROM conversation");
            assertThat(store.count("turn")).isZero();
        }
    }

    @Test
    void findsWhatAnOlderVersionWroteOnceItIsIndexed() throws InterruptedException {
        List<String> rows = new ArrayList<>(List.of(ANTS));
        for (int i = 1; i <= 300; i++) {
            rows.add(prompt("t" + i, i));
        }
        Store.ofSchemaOne(file, rows);

        try (Store store = new Store(file)) {
            store.search.catchUp();

            assertThat(store.search.find("asked", 1_000))
                    .extracting(hit -> hit.turn())
                    .hasSize(300)
                    .startsWith("t300", "t299");
            assertThat(store.search.find("ants", 10)).hasSize(1);
        }
    }

    private static String prompt(String id, int place) {
        return "INSERT INTO turn (id, conversation, place, kind, at, text) VALUES ('%s', 'c1', %d, 'prompt', %d, '%s')"
                .formatted(id, place, Columns.nanos(AT.plusSeconds(place)), "asked " + place);
    }

    private static Prompt asked(String id, int place) {
        return new Prompt(id, AT.plusSeconds(place), "asked " + place);
    }

    private static String reply(String id, int place, int aside) {
        return "INSERT INTO turn VALUES ('%s', 'c1', %d, %d, 'reply', %d, 'said', '@cf/a/b', 'thought', 'failed',"
                        .formatted(id, place, aside, Columns.nanos(AT.plusSeconds(place)))
                + " 'busy', 'Busy.', 9, 8, 7, '0.5', '0.25', 1, 2, 'quirk')";
    }

    private static Reply said(String id, int place) {
        return new Reply(
                id,
                AT.plusSeconds(place),
                "@cf/a/b",
                "said",
                "thought",
                new Outcome.Failed("busy", "Busy."),
                new Receipt(
                        Optional.of(new Usage(9, 8, 7, Optional.of(Neurons.of("0.5")))),
                        Optional.of(Neurons.of("0.25")),
                        Optional.of(Duration.ofNanos(1)),
                        Duration.ofNanos(2),
                        List.of("quirk")));
    }
}
