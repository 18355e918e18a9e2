package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.speech.Recital;
import dev.ganglion.domain.speech.Spoken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSpokenClipsTest {
    private static final Clip CLIP = new Clip("audio/mpeg", Octets.of(new byte[] {1, 2, 3}));
    private static final Clip OTHER = new Clip("audio/wav", Octets.of(new byte[] {4, 5}));

    @TempDir
    private Path folder;

    private Store store;
    private SqliteSpokenClips spoken;

    @BeforeEach
    void begin() {
        store = new Store(folder.resolve("spoken.db"));
        spoken = new SqliteSpokenClips(store.database);
    }

    @AfterEach
    void end() {
        store.close();
    }

    private static Spoken spoken(String id, String text) {
        Values values =
                Values.NONE.with("speaker", new Value.Text("luna")).with("sample_rate", new Value.Numeral(24_000));
        return new Spoken(
                id,
                new Recital(text, "@cf/deepgram/aura-2-en", new Filled(values, "{\"a\":1}")),
                Store.AT,
                new Spoken.Spent(Duration.ofMillis(1_234), Optional.of(Neurons.of("12.5")), true),
                new Spoken.Sound("audio/mpeg", 2, 3, 5));
    }

    @Test
    void bringsBackWhatWasKeptAfterAStart() {
        Spoken kept = spoken("s1", "Good morning to all of you.");
        spoken.keep(kept, List.of(CLIP, OTHER));

        store = store.again();
        spoken = new SqliteSpokenClips(store.database);

        assertThat(spoken.find("", 10)).containsExactly(kept);
        assertThat(spoken.clips("s1")).containsExactly(CLIP, OTHER);
    }

    @Test
    void putsWhatIsKeptAgainInItsPlace() {
        spoken.keep(spoken("s1", "Half of it"), List.of(CLIP, OTHER));

        spoken.keep(spoken("s1", "All of it"), List.of(OTHER));

        assertThat(spoken.find("", 10)).containsExactly(spoken("s1", "All of it"));
        assertThat(spoken.clips("s1")).containsExactly(OTHER);
        assertThat(store.count("spoken_clip")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"morn", "GOOD morning", "luna", "aura", "große"})
    void findsByWordsOfTextVoiceAndModel(String words) {
        spoken.keep(spoken("s1", "Good morning, große Welt."), List.of(CLIP));

        assertThat(spoken.find(words, 10)).extracting(Spoken::id).containsExactly("s1");
    }

    @Test
    void findsNothingThatHasNotAllOfTheWords() {
        spoken.keep(spoken("s1", "Good morning"), List.of(CLIP));

        assertThat(spoken.find("good night", 10)).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndNoMoreThanAsked() {
        IntStream.range(0, 5).forEach(i -> spoken.keep(spoken("s" + i, "Text " + i), List.of(CLIP)));

        assertThat(spoken.find("text", 2)).extracting(Spoken::id).containsExactly("s4", "s3");
    }

    @Test
    void bringsBackWhatWasDiscardedUntilItIsPurged() {
        spoken.keep(spoken("s1", "One"), List.of(CLIP));
        spoken.keep(spoken("s2", "Two"), List.of(CLIP));

        spoken.discard("s1");
        spoken.discard("s2");
        spoken.restore("s2");
        spoken.purge();
        spoken.restore("s1");

        assertThat(spoken.find("", 10)).extracting(Spoken::id).containsExactly("s2");
        assertThat(spoken.clips("s1")).isEmpty();
        assertThat(store.count("spoken_clip")).isEqualTo(1);
    }

    @Test
    void keepsNothingOfWhatTheDiskDoesNotTakeWhole() {
        store.execute("CREATE TRIGGER full BEFORE INSERT ON spoken_clip WHEN new.place = 1"
                + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        assertThatThrownBy(() -> spoken.keep(spoken("s1", "One"), List.of(CLIP, OTHER)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("disk is full");

        assertThat(spoken.find("", 10)).isEmpty();
        assertThat(store.count("spoken_clip")).isZero();
    }

    @Test
    void readsTheRestOfARowThatIsDamaged() {
        spoken.keep(spoken("s1", "One"), List.of(CLIP));
        store.execute("UPDATE spoken SET form = 'no JSON', neurons = 'many'");

        assertThat(spoken.find("", 10)).singleElement().satisfies(read -> {
            assertThat(read.recital()).isEqualTo(new Recital("One", "@cf/deepgram/aura-2-en", Filled.NOTHING));
            assertThat(read.spent().neurons()).isEmpty();
        });
    }
}
