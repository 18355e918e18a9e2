package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.domain.speech.Word;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTranscriptsTest {
    @TempDir
    private Path folder;

    private Store store;
    private SqliteTranscripts transcripts;

    @BeforeEach
    void begin() {
        store = new Store(folder.resolve("heard.db"));
        transcripts = at(0);
    }

    @AfterEach
    void end() {
        store.close();
    }

    private SqliteTranscripts at(long hours) {
        return new SqliteTranscripts(
                store.database, Clock.fixed(Store.AT.plus(Duration.ofHours(hours)), ZoneOffset.UTC));
    }

    private static Kept kept(String id, String... texts) {
        Hearing hearing = new Hearing(
                id,
                Store.AT,
                Path.of("/recordings/interview one.mp3"),
                Duration.ofMillis(61_500),
                "@cf/openai/whisper",
                Duration.ofMillis(800),
                Optional.of(Neurons.of("41.14")),
                true,
                true);
        Word word = new Word("Hello", new Interval(0.1, 0.5), OptionalDouble.of(0.5));
        List<Passage> passages = IntStream.range(0, texts.length)
                .mapToObj(i -> new Passage(
                        new Interval(i, i + 1), texts[i], OptionalInt.of(i), OptionalDouble.of(0.25), List.of(word)))
                .toList();
        return new Kept(hearing, new Script(passages, Optional.of("en")));
    }

    @Test
    void bringsBackWhatWasKeptAfterAStart() {
        Kept kept = kept("t1", "Hello there.", "How are you?");
        transcripts.keep(kept);

        store = store.again();

        assertThat(at(0).find("t1")).hasValue(kept);
        assertThat(at(0).search("", 10)).containsExactly(new Found(kept.hearing(), "Hello there. How are you?"));
    }

    @Test
    void changesWhatIsKeptAgain() {
        transcripts.keep(kept("t1", "Helo"));

        transcripts.keep(kept("t1", "Hello"));

        assertThat(transcripts.find("t1")).hasValue(kept("t1", "Hello"));
        assertThat(store.count("transcript")).isEqualTo(1);
    }

    @Test
    void findsByWordsOfTheTextAndByTheFile() {
        transcripts.keep(
                kept("t1", "The weather was fine in spring, and everybody went out to see the blossoming trees."));
        transcripts.keep(kept("t2", "Nothing else"));

        assertThat(ids("blossom")).containsExactly("t1");
        assertThat(ids("interview NOTHING")).containsExactly("t2");
        assertThat(ids("absent")).isEmpty();
        assertThat(transcripts.search("blossoming", 10))
                .singleElement()
                .satisfies(found -> assertThat(found.excerpt()).startsWith("… ").contains("blossoming"));
    }

    @Test
    void takesAwayAndBringsBack() {
        transcripts.keep(kept("t1", "Hello"));

        transcripts.discard("t1");

        assertThat(ids("")).isEmpty();
        assertThat(transcripts.find("t1")).isEmpty();

        transcripts.restore("t1");

        assertThat(ids("")).containsExactly("t1");
    }

    @Test
    void forgetsAfterADayWhatWasTakenAway() {
        transcripts.keep(kept("t1", "Hello"));
        transcripts.keep(kept("t2", "Hello"));
        transcripts.discard("t1");

        at(25).discard("t2");

        assertThat(store.count("transcript")).isEqualTo(1);
    }

    @Test
    void keepsTheTextWhenThePassagesAreDamaged() {
        transcripts.keep(kept("t1", "Hello there.", "How are you?"));
        store.execute("UPDATE transcript SET passages = '[{'");

        assertThat(transcripts.find("t1").orElseThrow().script().passages())
                .containsExactly(Passage.of(0, 61.5, "Hello there. How are you?"));
    }

    private List<String> ids(String words) {
        return transcripts.search(words, 10).stream()
                .map(found -> found.hearing().id())
                .toList();
    }
}
