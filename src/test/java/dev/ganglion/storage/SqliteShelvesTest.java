package dev.ganglion.storage;

import static dev.ganglion.storage.Store.ANTS;
import static dev.ganglion.storage.Store.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteShelvesTest {
    private static final Conversation BEES = new Conversation("c2", "Bees", "@cf/a/b", AT, List.<Turn>of());
    private static final Picture PICTURE = new Picture("image/png", Octets.of(new byte[] {1, 2, 3}));
    private static final Image IMAGE = new Image("sha", "ant.png", "image/png", 3, 2, 3, Octets.of(new byte[] {9}));

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("ganglion.db"));
        store.conversations.save(ANTS);
        store.now.set(AT.plusSeconds(1));
        store.conversations.save(BEES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void listsPinnedOnesFirstAndNamesTheirFolders() {
        store.shelves.pin("c1", true);
        store.shelves.file("c2", "Work");

        store = store.again();

        assertThat(store.conversations.list())
                .containsExactly(
                        new Summary("c1", "Ants", "@cf/a/b", AT, true, ""),
                        new Summary("c2", "Bees", "@cf/a/b", AT.plusSeconds(1), false, "Work"));
    }

    @Test
    void keepsATitleOfTheUserWhenAnAutomaticOneComes() {
        store.shelves.rename("c1", "My ants");

        store.conversations.save(ANTS.titled("Marching").answeredBy("@cf/c/d"));
        store.conversations.save(BEES.titled("Buzzing"));

        assertThat(store.open("c1").title()).isEqualTo("My ants");
        assertThat(store.open("c1").model()).isEqualTo("@cf/c/d");
        assertThat(store.open("c2").title()).isEqualTo("Buzzing");
    }

    @Test
    void showsTheLastThrownAwayFirstInTheBin() {
        store.shelves.discard("c2");
        store.now.set(AT.plusSeconds(5));
        store.shelves.discard("c1");

        assertThat(store.conversations.list()).isEmpty();
        assertThat(store.shelves.bin()).extracting(Summary::id).containsExactly("c1", "c2");

        store.shelves.restore("c1");

        assertThat(store.conversations.list()).extracting(Summary::id).containsExactly("c1");
        assertThat(store.shelves.bin()).extracting(Summary::id).containsExactly("c2");
    }

    @Test
    void leavesNothingOfWhatWasInTheBin() {
        store.attachments.keep("sha", PICTURE);
        store.conversations.put("c1", new Prompt("t1", AT, "ants", List.of(IMAGE)), "");
        store.conversations.saveDraft("c1", new Draft("half", List.of(IMAGE)));
        store.shelves.discard("c1");
        store.now.set(AT.plus(Duration.ofDays(1)));

        store.shelves.emptyBin();

        assertThat(store.shelves.bin()).isEmpty();
        assertThat(store.conversations.open("c1")).isEmpty();
        assertThat(store.count("turn")).isZero();
        assertThat(store.count("draft")).isZero();
        assertThat(store.count("attachment")).isZero();
        assertThat(store.count("picture")).isZero();
        assertThat(store.count("turn_words_docsize")).isZero();
        assertThat(store.conversations.list()).extracting(Summary::id).containsExactly("c2");
    }

    @Test
    void keepsPicturesThatSomethingElseHasOrThatWereJustAdded() {
        store.attachments.keep("sha", PICTURE);
        store.attachments.keep("pasted", PICTURE);
        store.conversations.put("c1", new Prompt("t1", AT, "ants", List.of(IMAGE)), "");
        store.conversations.put("c2", new Prompt("t2", AT, "bees", List.of(IMAGE)), "");
        store.shelves.discard("c1");

        store.shelves.emptyBin();

        assertThat(store.attachments.picture("sha")).contains(PICTURE);
        assertThat(store.attachments.picture("pasted")).contains(PICTURE);
    }

    @Test
    void addsAConversationWhole() {
        Branches branches = Branches.line(List.of(
                        new Prompt("t1", AT, "one", List.of(IMAGE)),
                        new Prompt("t2", AT, "two"),
                        new Prompt("t3", AT, "x")))
                .with(new Prompt("t4", AT, "other"), "t1")
                .without(Set.of("t3"));
        Conversation whole = new Conversation(
                "c3", "Imported", "@cf/a/b", AT, Setup.NONE.withSystem("Be brief."), branches.showing("t2"));

        store.shelves.add(whole);
        store = store.again();

        assertThat(store.open("c3")).isEqualTo(whole);
        assertThat(store.search.find("other", 5)).hasSize(1);
    }

    @Test
    void addsAllOrNothing() {
        store.conversations.put("c1", new Prompt("t1", AT, "ants"), "");
        Conversation clash = new Conversation(
                "c3", "Imported", "@cf/a/b", AT, List.of(new Prompt("t0", AT, "new"), new Prompt("t1", AT, "stolen")));

        assertThatThrownBy(() -> store.shelves.add(clash)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> store.shelves.add(ANTS.titled("again"))).isInstanceOf(StorageException.class);

        assertThat(store.conversations.open("c3")).isEmpty();
        assertThat(store.open("c1").turns()).containsExactly(new Prompt("t1", AT, "ants"));
        assertThat(store.search.find("new", 5)).isEmpty();
    }
}
