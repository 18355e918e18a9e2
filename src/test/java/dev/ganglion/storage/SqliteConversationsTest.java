package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Conversations.Summary;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Receipt;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Turn;
import dev.ganglion.domain.Turn.Prompt;
import dev.ganglion.domain.Turn.Reply;
import dev.ganglion.domain.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConversationsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456789Z");
    private static final Conversation ANTS = new Conversation("c1", "Ants", "@cf/a/b", AT, List.of());
    private static final Receipt RECEIPT = new Receipt(
            Optional.of(new Usage(376, 320, 3, Optional.of(Neurons.of("15.890909")))),
            Optional.of(Neurons.of("15.890909")),
            Optional.of(Duration.ofNanos(312_000_001)),
            Duration.ofSeconds(3),
            List.of("missing-done", "numeric-content"));

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(AT);
    private Database database;
    private SqliteConversations conversations;

    @BeforeEach
    void open() {
        open(folder.resolve("ganglion.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsEverythingAgainAfterARestart() {
        List<Turn> turns = List.of(
                new Prompt("t1", AT, "Why do ants march? 🐜\n\nTwo paragraphs."),
                reply("t2", "Because.", new Outcome.Finished("stop")),
                reply("t3", "Half", new Outcome.Stopped()),
                reply("t4", "", new Outcome.Failed("busy", "The model is busy.")),
                new Reply("t5", AT, "@cf/a/b", "No receipt", "", new Outcome.Interrupted(), Receipt.NONE));
        conversations.save(ANTS);
        turns.forEach(turn -> conversations.put("c1", turn));
        conversations.saveDraft("c1", "and bees");

        restart();

        assertThat(conversations.open("c1")).contains(new Conversation("c1", "Ants", "@cf/a/b", AT, turns));
        assertThat(conversations.draft("c1")).isEqualTo("and bees");
    }

    @Test
    void replacesAStreamingReplyInItsPlace() {
        conversations.save(ANTS);
        conversations.put("c1", new Prompt("t1", AT, "Why?"));
        for (int i = 1; i <= 50; i++) {
            conversations.put("c1", reply("t2", "word ".repeat(i), new Outcome.Interrupted()));
        }
        conversations.put("c1", new Prompt("t3", AT, "Really?"));
        conversations.put("c1", reply("t2", "done", new Outcome.Finished("stop")));

        assertThat(turns()).extracting(Turn::text).containsExactly("Why?", "done", "Really?");
    }

    @Test
    void keepsWhatHadArrivedWhenTheProcessDies() throws IOException {
        conversations.save(ANTS);
        conversations.put("c1", reply("t1", "as far as it came", new Outcome.Interrupted()));

        Path copy = copyOfTheFilesAsTheyAre();
        close();
        open(copy);

        assertThat(turns()).containsExactly(reply("t1", "as far as it came", new Outcome.Interrupted()));
    }

    @Test
    void showsNothingOfATransactionThatDidNotEnd() throws IOException {
        conversations.save(ANTS);
        var copy = new AtomicReference<Path>();

        database.conversations().write(handle -> {
            handle.execute("UPDATE conversation SET title = 'half'");
            copy.set(copyOfTheFilesAsTheyAre());
        });
        close();
        open(copy.get());

        assertThat(conversations.list()).extracting(Summary::title).containsExactly("Ants");
    }

    @Test
    void listsTheNewestChangeFirst() {
        conversations.save(ANTS);
        now.set(AT.plusSeconds(1));
        conversations.save(new Conversation("c2", "Bees", "@cf/a/b", AT, List.of()));
        now.set(AT.plusSeconds(2));
        conversations.put("c1", new Prompt("t1", AT, "Why?"));

        assertThat(conversations.list())
                .containsExactly(
                        new Summary("c1", "Ants", "@cf/a/b", AT.plusSeconds(2)),
                        new Summary("c2", "Bees", "@cf/a/b", AT.plusSeconds(1)));
    }

    @Test
    void savesTitleAndModelWithoutTouchingTheTurns() {
        conversations.save(ANTS);
        conversations.put("c1", new Prompt("t1", AT, "Why?"));

        conversations.save(new Conversation("c1", "Marching", "@cf/c/d", AT, List.of()));

        assertThat(conversations.open("c1"))
                .contains(new Conversation("c1", "Marching", "@cf/c/d", AT, List.of(new Prompt("t1", AT, "Why?"))));
    }

    @Test
    void bringsATurnBackToItsPlace() {
        conversations.save(ANTS);
        List<Turn> turns = List.of(new Prompt("t1", AT, "one"), new Prompt("t2", AT, "two"));
        turns.forEach(turn -> conversations.put("c1", turn));

        conversations.setAside("t1");
        assertThat(turns()).containsExactly(turns.get(1));

        conversations.put("c1", turns.get(0));
        assertThat(turns()).isEqualTo(turns);
    }

    @Test
    void forgetsAnEmptyDraft() {
        conversations.saveDraft("new", "half a thought");
        conversations.saveDraft("new", "");

        assertThat(conversations.draft("new")).isEmpty();
    }

    @Test
    void refusesATurnOfNoConversation() {
        assertThatThrownBy(() -> conversations.put("nowhere", new Prompt("t1", AT, "Why?")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void opensFiveThousandTurnsInOrder() {
        conversations.save(ANTS);
        database.conversations()
                .write(handle -> IntStream.range(0, 5_000)
                        .forEach(i ->
                                Turns.put(handle, "c1", reply("t" + i, "text " + i, new Outcome.Finished("stop")))));

        List<Turn> turns = turns();

        assertThat(turns).hasSize(5_000);
        assertThat(turns.get(4_321).text()).isEqualTo("text 4321");
    }

    @Test
    void takesTurnsFromEightThreadsAtOnce() throws InterruptedException {
        conversations.save(ANTS);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 8; thread++) {
                String name = "thread" + thread + "-";
                threads.execute(() -> {
                    await(start);
                    for (int i = 0; i < 25; i++) {
                        conversations.put("c1", new Prompt(name + i, AT, name + i));
                        assertThat(conversations.list()).hasSize(1);
                    }
                });
            }
            start.countDown();
        }

        assertThat(turns()).hasSize(200).doesNotHaveDuplicates();
        assertThat(turns().stream().map(Turn::id).filter(id -> id.startsWith("thread3-")))
                .isEqualTo(IntStream.range(0, 25).mapToObj(i -> "thread3-" + i).toList());
    }

    private List<Turn> turns() {
        return conversations.open("c1").orElseThrow().turns();
    }

    private void open(Path file) {
        database = Database.open(file);
        conversations = new SqliteConversations(database, new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    private void restart() {
        close();
        open();
    }

    /// What another process would find if this one ended now.
    private Path copyOfTheFilesAsTheyAre() {
        try {
            Path target = Files.createDirectory(folder.resolve("copy"));
            for (String name : List.of("ganglion.db", "ganglion.db-wal")) {
                Files.copy(folder.resolve(name), target.resolve(name));
            }
            return target.resolve("ganglion.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(String id, String text, Outcome outcome) {
        return new Reply(id, AT, "@cf/a/b", text, "thinking", outcome, RECEIPT);
    }
}
