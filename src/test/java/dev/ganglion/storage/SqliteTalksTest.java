package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.domain.speech.TalkTurn.Break;
import dev.ganglion.domain.speech.TalkTurn.Part;
import dev.ganglion.domain.speech.Talks.Kept;
import dev.ganglion.domain.speech.Talks.Sound;
import dev.ganglion.domain.speech.Talks.Talk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTalksTest {
    private static final Clip QUESTION = new Clip("audio/wav", Octets.of(new byte[] {1, 2, 3}));
    private static final Clip PASSAGE = new Clip("audio/mpeg", Octets.of(new byte[] {4, 5}));

    @TempDir
    private Path folder;

    private Store store;
    private SqliteTalks talks;

    @BeforeEach
    void begin() {
        store = new Store(folder.resolve("talks.db"));
        talks = new SqliteTalks(store.database);
    }

    @AfterEach
    void end() {
        store.close();
    }

    /// A turn of two pieces and two passages, of which the second was not spoken.
    static Kept turn(int number) {
        Spent spent = new Spent(Duration.ofMillis(1_234), Optional.of(Neurons.of("12.5")), true);
        TalkTurn turn = TalkTurn.begun("t" + number, Store.AT.plusSeconds(number))
                .heard(0, "What do bees")
                .heard(2, "do in winter " + number + "?")
                .answered("They cluster.")
                .cutInto(2)
                .with(Stage.LISTEN, new Part("@cf/openai/whisper", spent))
                .with(Stage.ANSWER, new Part("@cf/a/b", new Spent(Duration.ZERO, Optional.empty(), false)))
                .broken(Optional.of(new Break(Stage.SPEAK, Optional.of("No connection"), Duration.ofMillis(7))));
        return new Kept(turn, new Sound(Optional.of(QUESTION), new TreeMap<>(Map.of(0, PASSAGE))));
    }

    @Test
    void bringsBackWhatWasKeptAfterAStart() {
        talks.keep("a", turn(1));
        talks.keep("a", turn(2));
        talks.keep("b", turn(3));

        store = store.again();
        talks = new SqliteTalks(store.database);

        assertThat(talks.turns("a")).containsExactly(turn(1), turn(2));
        assertThat(talks.list())
                .containsExactly(
                        new Talk("b", Store.AT.plusSeconds(3), "What do bees do in winter 3?", 1),
                        new Talk("a", Store.AT.plusSeconds(2), "What do bees do in winter 1?", 2));
    }

    @Test
    void putsWhatIsKeptAgainInItsPlace() {
        talks.keep("a", turn(1));
        talks.keep("a", turn(2));
        TalkTurn whole = turn(1).turn().broken(Optional.empty());
        Kept again = new Kept(whole, new Sound(Optional.empty(), new TreeMap<>(Map.of(0, PASSAGE, 1, QUESTION))));

        talks.keep("a", again);

        assertThat(talks.turns("a")).containsExactly(again, turn(2));
        assertThat(store.count("talk_sound")).isEqualTo(4);
    }

    @Test
    void forgetsTheOldestBeyondItsBounds() {
        for (int number = 1; number <= 4; number++) {
            talks.keep("a", turn(number));
        }
        new SqliteTalks(store.database, new SqliteTalks.Bounds(4, 1_000)).keep("a", turn(5));
        assertThat(ids("a")).containsExactly("t2", "t3", "t4", "t5");

        new SqliteTalks(store.database, new SqliteTalks.Bounds(4, 12)).keep("a", turn(6));
        assertThat(ids("a")).containsExactly("t5", "t6");

        new SqliteTalks(store.database, new SqliteTalks.Bounds(4, 1)).keep("a", turn(7));
        assertThat(ids("a")).containsExactly("t7");
        assertThat(store.count("talk_sound")).isEqualTo(2);
    }

    private List<String> ids(String talk) {
        return talks.turns(talk).stream().map(kept -> kept.turn().id()).toList();
    }

    @Test
    void bringsBackWhatWasDiscardedUntilItIsPurged() {
        talks.keep("a", turn(1));
        talks.keep("a", turn(2));
        talks.discard(Set.of("t1", "t2"));
        assertThat(talks.list()).isEmpty();

        talks.restore(Set.of("t2"));
        talks.keep("a", turn(1));
        assertThat(ids("a")).containsExactly("t2");
        talks.purge();
        talks.restore(Set.of("t1"));

        assertThat(ids("a")).containsExactly("t2");
        assertThat(store.count("talk_heard")).isEqualTo(2);
        assertThat(store.count("talk_sound")).isEqualTo(2);
    }

    @Test
    void keepsNothingOfWhatTheDiskDoesNotTakeWhole() {
        store.execute("CREATE TRIGGER full BEFORE INSERT ON talk_sound WHEN new.place = 0"
                + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        assertThatThrownBy(() -> talks.keep("a", turn(1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("disk is full");

        assertThat(talks.list()).isEmpty();
        assertThat(store.count("talk_sound")).isZero();
    }

    @Test
    void readsTheRestOfARowThatIsDamaged() {
        talks.keep("a", turn(1));
        store.execute("UPDATE talk_turn SET broken = 'SING'");
        store.execute("UPDATE talk_stage SET stage = 'HUM' WHERE stage = 'ANSWER'");
        store.execute("UPDATE talk_stage SET neurons = 'many'");

        assertThat(talks.turns("a")).singleElement().satisfies(read -> {
            assertThat(read.turn().words()).isEqualTo("What do bees do in winter 1?");
            assertThat(read.turn().broken()).isEmpty();
            assertThat(read.turn().parts()).containsOnlyKeys(Stage.LISTEN);
            assertThat(read.turn().total().neurons()).isEmpty();
        });
    }
}
