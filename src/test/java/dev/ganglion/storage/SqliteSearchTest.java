package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Part.ToolCall;
import dev.ganglion.domain.Part.ToolResult;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Search.Hit;
import dev.ganglion.domain.chat.Search.Mark;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.domain.chat.Turn.Results;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSearchTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
    private static final Conversation INSECTS = new Conversation("c1", "Insects", "@cf/a/b", AT, List.<Turn>of());
    private static final Summary SUMMARY = new Summary("c1", "Insects", "@cf/a/b", AT, false, "");

    @TempDir
    private Path folder;

    private Database database;
    private SqliteConversations conversations;
    private SqliteShelves shelves;
    private SqliteSearch search;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ganglion.db"));
        conversations = new SqliteConversations(database, CLOCK);
        shelves = new SqliteShelves(database, CLOCK);
        search = new SqliteSearch(database);
        conversations.save(INSECTS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsWhereTheWordsAre() {
        put(new Prompt("t1", AT, "Why do ants march?"));

        assertThat(search.find("march ant", 10))
                .containsExactly(
                        new Hit(SUMMARY, "t1", "Why do ants march?", List.of(new Mark(7, 10), new Mark(12, 17))));
    }

    @Test
    void findsAllThatIsKept() {
        conversations.save(INSECTS.with(Setup.NONE.withSystem("You are an entomologist.")));
        put(new Prompt(
                "t1",
                AT,
                "prompted",
                List.of(
                        new Attachment.Image("i1", "holiday.jpeg", "image/jpeg", 1, 1, 1, Octets.of(new byte[1])),
                        new Attachment.TextFile("f1", "notes.txt", "attached words"))));
        put(new Reply(
                "t2",
                AT,
                "@cf/a/b",
                "answered",
                "reasoned",
                List.of(new ToolCall("1", "weather", "{\"city\":\"Łódź\"}")),
                new Outcome.Finished("tool_calls"),
                Receipt.NONE));
        put(new Results("t3", AT, List.of(new ToolResult("1", "weather", "sunshine"))));

        assertThat(turns("insects")).containsExactly("");
        assertThat(turns("entomologist")).containsExactly("");
        assertThat(turns("prompted")).containsExactly("t1");
        assertThat(turns("holiday.jpeg")).containsExactly("t1");
        assertThat(turns("notes.txt")).containsExactly("t1");
        assertThat(turns("attached")).containsExactly("t1");
        assertThat(turns("answered")).containsExactly("t2");
        assertThat(turns("reasoned")).containsExactly("t2");
        assertThat(turns("łódź")).containsExactly("t2");
        assertThat(turns("sunshine")).containsExactly("t3");
        assertThat(turns("weather")).containsExactlyInAnyOrder("t2", "t3");
    }

    @Test
    void findsTheNewestFirstAndNoMoreThanWanted() {
        for (int i = 0; i < 20; i++) {
            put(new Prompt("t" + i, AT.plusSeconds(i), "ants " + i));
        }

        assertThat(turns("ants", 3)).containsExactly("t19", "t18", "t17");
    }

    @Test
    void findsNothingThatIsSetAsideOrInTheBin() {
        put(new Prompt("t1", AT, "ants"));

        conversations.setAside(List.of("t1"));
        assertThat(turns("ants")).isEmpty();

        conversations.bringBack(List.of("t1"));
        shelves.discard("c1");
        assertThat(turns("ants")).isEmpty();
        assertThat(turns("insects")).isEmpty();

        shelves.restore("c1");
        assertThat(turns("ants")).containsExactly("t1");
        assertThat(turns("insects")).containsExactly("");
    }

    @Test
    void forgetsWhatIsReplaced() {
        put(new Prompt("t1", AT, "ants"));
        put(new Prompt("t1", AT, "bees"));
        shelves.rename("c1", "Wasps");

        assertThat(turns("ants")).isEmpty();
        assertThat(turns("insects")).isEmpty();
        assertThat(turns("bees")).containsExactly("t1");
        assertThat(turns("wasps")).containsExactly("");
    }

    @Test
    void findsAnAnswerWhenItHasEnded() {
        put(reply("t1", "growing ants", new Outcome.Interrupted()));
        assertThat(turns("ants")).isEmpty();

        put(reply("t1", "growing ants and bees", new Outcome.Stopped()));
        assertThat(turns("ants")).containsExactly("t1");
    }

    @Test
    void catchesUpWithWhatACrashLeft() throws InterruptedException {
        put(reply("t1", "growing ants", new Outcome.Interrupted()));

        search.catchUp();

        assertThat(turns("ants")).containsExactly("t1");
    }

    @Test
    void makesAnIndexAgainWhereThereIsNone() throws InterruptedException {
        for (int i = 0; i < 250; i++) {
            put(new Prompt("t" + i, AT.plusSeconds(i), "ants " + i));
        }
        WordIndex.drop(database.conversations());
        database.close();
        open();

        search.catchUp();

        assertThat(turns("ants", 1_000)).hasSize(250).startsWith("t249").endsWith("t0");
        assertThat(turns("insects")).containsExactly("");
    }

    @Test
    void losesNoTurnToADamagedIndex() throws InterruptedException {
        put(new Prompt("t1", AT, "ants"));
        damageTheIndex();
        put(new Prompt("t2", AT.plusSeconds(1), "ants again"));
        put(new Prompt("t3", AT.plusSeconds(2), "ants at last"));
        database.close();
        open();
        assertThat(conversations.open("c1").orElseThrow().branches().nodes()).hasSize(3);

        search.catchUp();

        assertThat(turns("ants")).containsExactly("t3", "t2", "t1");
    }

    @Test
    void beginsADamagedIndexAnew() throws InterruptedException {
        put(new Prompt("t1", AT, "ants"));
        damageTheIndex();

        assertThatThrownBy(() -> search.find("ants", 10))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("made again at the next start");
        search.catchUp();

        assertThat(turns("ants")).containsExactly("t1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"\"",
                "ants\"",
                "*",
                "ants*",
                "^ants",
                "-ants",
                "words:ants",
                "(ants",
                "ants OR",
                "NEAR(ants",
                "{a b}: ants",
                "NOT ants",
                "ants + march",
                "🐜",
                "\\",
                "'; DROP TABLE turn; --",
                "\0ants",
                "%",
                "\ud800"
            })
    void takesAnyTextForAQuery(String text) {
        put(new Prompt("t1", AT, "Why do ants march 🐜 not words or near a b drop table turn?"));

        assertThat(search.find(text, 10)).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"天", "天气", "今天天气", "很好", "データ", "ベース", "タ", "학교", "교에서", "ไทย"})
    void findsAPieceOfATextWithoutSpaces(String piece) {
        put(new Prompt("t1", AT, "今天天气很好。データベース 학교에서 ภาษาไทย"));
        put(new Prompt("t2", AT, "ants"));

        assertThat(turns(piece)).containsExactly("t1");
    }

    @Test
    void findsNoCharactersThatAreApart() {
        put(new Prompt("t1", AT, "今天很好，天气"));

        assertThat(turns("今气")).isEmpty();
        assertThat(turns("好天")).isEmpty();
    }

    @Test
    void findsAPhraseOnlyInItsOrder() {
        put(new Prompt("t1", AT, "ants march one by one"));
        put(new Prompt("t2", AT, "march of the ants, one by one"));

        assertThat(turns("\"ants march one\"")).containsExactly("t1");
        assertThat(turns("ants march one")).containsExactlyInAnyOrder("t1", "t2");
    }

    @Test
    void findsAPhraseWhateverRepeatsInIt() {
        Random random = new Random(5);
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String text = words(random, 12 + random.nextInt(12));
            said.put("t" + i, text);
            put(new Prompt("t" + i, AT, text));
        }

        for (int i = 0; i < 200; i++) {
            String phrase = words(random, 1 + random.nextInt(9));
            assertThat(turns('"' + phrase + '"', 100))
                    .as(phrase)
                    .containsExactlyInAnyOrderElementsOf(said.entrySet().stream()
                            .filter(turn -> turn.getValue().contains(phrase))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 8)
                .mapToObj(word -> word < 5 ? "ant" : word < 7 ? "bee" : "wasp")
                .collect(Collectors.joining(" "));
    }

    @Test
    void makesTheIndexOfAnOlderVersionAnew() throws InterruptedException {
        put(new Prompt("t1", AT, "ha ha ha"));
        database.conversations().write(handle -> {
            handle.execute("DROP TABLE turn_words");
            handle.execute("CREATE VIRTUAL TABLE turn_words USING fts5 (words, content = '', contentless_delete = 1)");
        });
        database.close();
        open();

        search.catchUp();

        assertThat(turns("\"ha ha ha\"")).containsExactly("t1");
    }

    private void put(Turn turn) {
        conversations.put("c1", turn, "");
    }

    private void damageTheIndex() {
        database.conversations().read(handle -> handle.execute("DELETE FROM turn_words_data"));
        database.close();
        open();
    }

    private static Reply reply(String id, String text, Outcome outcome) {
        return new Reply(id, AT, "@cf/a/b", text, "", outcome, Receipt.NONE);
    }

    private List<String> turns(String query) {
        return turns(query, 10);
    }

    private List<String> turns(String query, int limit) {
        return search.find(query, limit).stream().map(Hit::turn).toList();
    }
}
