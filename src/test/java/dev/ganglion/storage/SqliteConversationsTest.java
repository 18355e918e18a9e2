package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.storage.rows.Turns;
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
    private static final Conversation ANTS = new Conversation("c1", "Ants", "@cf/a/b", AT, List.<Turn>of());
    private static final Receipt RECEIPT = new Receipt(
            Optional.of(new Usage(376, 320, 3, Optional.of(Neurons.of("15.890909")))),
            Optional.of(Neurons.of("15.890909")),
            Optional.of(Duration.ofNanos(312_000_001)),
            Optional.of(Duration.ofNanos(1_470_000_001)),
            Duration.ofSeconds(3),
            List.of("missing-done", "numeric-content"));

    private static final Image IMAGE = new Image("sha", "ant.png", "image/png", 3, 2, 3, Octets.of(new byte[] {9}));
    private static final Picture PICTURE = new Picture("image/png", Octets.of(new byte[] {1, 2, 3}));

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
        put(turns);
        conversations.saveDraft("c1", Draft.of("and bees"));

        restart();

        assertThat(conversations.open("c1")).contains(new Conversation("c1", "Ants", "@cf/a/b", AT, turns));
        assertThat(conversations.draft("c1")).isEqualTo(Draft.of("and bees"));
    }

    @Test
    void replacesAStreamingReplyInItsPlace() {
        conversations.save(ANTS);
        conversations.put("c1", new Prompt("t1", AT, "Why?"), "");
        for (int i = 1; i <= 50; i++) {
            conversations.put("c1", reply("t2", "word ".repeat(i), new Outcome.Interrupted()), "t1");
        }
        conversations.put("c1", new Prompt("t3", AT, "Really?"), "t2");
        conversations.put("c1", reply("t2", "done", new Outcome.Finished("stop")), "t1");

        assertThat(turns()).extracting(Turn::text).containsExactly("Why?", "done", "Really?");
    }

    @Test
    void keepsWhatHadArrivedWhenTheProcessDies() throws IOException {
        Prompt prompt = new Prompt("t1", AT, "Look", List.of(IMAGE));
        Reply first = reply("t2", "one answer", new Outcome.Finished("stop"));
        Reply second = reply("t3", "as far as it came", new Outcome.Interrupted());
        conversations.save(ANTS);
        new SqliteAttachments(database, Clock.systemUTC()).keep("sha", PICTURE);
        conversations.put("c1", prompt, "");
        conversations.put("c1", first, "t1");
        conversations.put("c1", second, "t1");

        Path copy = copyOfTheFilesAsTheyAre();
        close();
        open(copy);

        assertThat(conversations.open("c1").orElseThrow().branches())
                .isEqualTo(Branches.line(List.of(prompt, first)).with(second, "t1"));
        assertThat(new SqliteAttachments(database, Clock.systemUTC()).picture("sha"))
                .contains(PICTURE);
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
        conversations.save(new Conversation("c2", "Bees", "@cf/a/b", AT, List.<Turn>of()));
        now.set(AT.plusSeconds(2));
        conversations.put("c1", new Prompt("t1", AT, "Why?"), "");

        assertThat(conversations.list())
                .containsExactly(
                        new Summary("c1", "Ants", "@cf/a/b", AT.plusSeconds(2), false, ""),
                        new Summary("c2", "Bees", "@cf/a/b", AT.plusSeconds(1), false, ""));
    }

    @Test
    void savesTitleAndModelWithoutTouchingTheTurns() {
        conversations.save(ANTS);
        conversations.put("c1", new Prompt("t1", AT, "Why?"), "");

        conversations.save(new Conversation("c1", "Marching", "@cf/c/d", AT, List.<Turn>of()));

        assertThat(conversations.open("c1"))
                .contains(new Conversation("c1", "Marching", "@cf/c/d", AT, List.of(new Prompt("t1", AT, "Why?"))));
    }

    @Test
    void bringsATurnBackToItsPlace() {
        conversations.save(ANTS);
        List<Turn> turns = List.of(new Prompt("t1", AT, "one"), new Prompt("t2", AT, "two"));
        put(turns);

        conversations.setAside(List.of("t1"));
        assertThat(turns()).containsExactly(turns.get(1));

        conversations.bringBack(List.of("t1"));
        assertThat(turns()).isEqualTo(turns);
    }

    @Test
    void forgetsAnEmptyDraft() {
        conversations.saveDraft("new", Draft.of("half a thought"));
        conversations.saveDraft("new", Draft.NONE);

        assertThat(conversations.draft("new")).isEqualTo(Draft.NONE);
    }

    @Test
    void refusesATurnOfNoConversation() {
        assertThatThrownBy(() -> conversations.put("nowhere", new Prompt("t1", AT, "Why?"), ""))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void opensFiveThousandTurnsInOrder() {
        conversations.save(ANTS);
        database.conversations()
                .write(handle -> IntStream.range(0, 5_000)
                        .forEach(i -> Turns.put(
                                handle,
                                "c1",
                                reply("t" + i, "text " + i, new Outcome.Finished("stop")),
                                i == 0 ? "" : "t" + (i - 1))));

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
                        conversations.put("c1", new Prompt(name + i, AT, name + i), "");
                        assertThat(conversations.list()).hasSize(1);
                    }
                });
            }
            start.countDown();
        }

        List<String> ids = conversations.open("c1").orElseThrow().branches().nodes().stream()
                .map(node -> node.turn().id())
                .toList();
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
        assertThat(ids.stream().filter(id -> id.startsWith("thread3-")))
                .isEqualTo(IntStream.range(0, 25).mapToObj(i -> "thread3-" + i).toList());
    }

    private void put(List<Turn> turns) {
        String parent = "";
        for (Turn turn : turns) {
            conversations.put("c1", turn, parent);
            parent = turn.id();
        }
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
