package dev.ganglion.storage;

import static dev.ganglion.storage.Store.ANTS;
import static dev.ganglion.storage.Store.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Part.ToolCall;
import dev.ganglion.domain.Part.ToolResult;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Attachment.TextFile;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.domain.chat.Turn.Results;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes with turns and conversations, over a restart.
class KeptTurnsTest {
    private static final Image IMAGE = new Image("sha", "ant.png", "image/png", 3, 2, 3, Octets.of(new byte[] {9, 8}));
    private static final TextFile FILE = new TextFile("sha2", "notes.txt", "three\nlines\n");
    private static final ToolCall CALL = new ToolCall("1", "weather", "{\"city\":\"Łódź\"}");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("ganglion.db"));
        store.conversations.save(ANTS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAttachmentsCallsAndResults() {
        List<Turn> turns = List.of(
                new Prompt("t1", AT, "Look", List.of(FILE, IMAGE)),
                calling("t2", new Outcome.Finished("tool_calls")),
                new Results("t3", AT, List.of(new ToolResult("1", "weather", "sunny\n18 °C"))));
        put(turns);

        store = store.again();

        assertThat(store.open("c1").turns()).isEqualTo(turns);
    }

    @Test
    void showsThePathThatWasShown() {
        put(List.of(new Prompt("t1", AT, "Why?"), calling("t2", new Outcome.Stopped())));
        store.conversations.put("c1", calling("t3", new Outcome.Stopped()), "t1");
        assertThat(ids()).containsExactly("t1", "t3");

        store.conversations.save(
                store.open("c1").with(store.open("c1").branches().showing("t2")));
        store = store.again();

        assertThat(ids()).containsExactly("t1", "t2");
        assertThat(store.open("c1").branches().siblings("t2")).containsExactly("t2", "t3");
    }

    @Test
    void keepsTheSetup() {
        Setup setup = new Setup(
                "You are \"terse\".\n\nAlways.",
                List.of(
                        new ToolDefinition("weather", "Tells it", "{\"type\":\"object\"}", "sunny", true),
                        new ToolDefinition("time", "", "{}", "", false)),
                new ReplyFormat.JsonSchema("answer", "{\"type\":\"object\"}"));
        store.conversations.save(ANTS.with(setup));
        store.conversations.save(new Conversation("c2", "", "m", AT, List.of())
                .with(Setup.NONE.withFormat(new ReplyFormat.JsonObject())));

        store = store.again();

        assertThat(store.open("c1").setup()).isEqualTo(setup);
        assertThat(store.open("c2").setup().format()).isEqualTo(new ReplyFormat.JsonObject());
    }

    @Test
    void keepsADraftWithWhatIsAttachedToIt() {
        Draft draft = new Draft("", List.of(IMAGE, FILE));
        store.conversations.saveDraft("new", draft);
        store = store.again();
        assertThat(store.conversations.draft("new")).isEqualTo(draft);

        store.conversations.saveDraft("new", new Draft("text", List.of(FILE)));
        assertThat(store.conversations.draft("new")).isEqualTo(new Draft("text", List.of(FILE)));

        store.conversations.saveDraft("new", Draft.NONE);
        assertThat(store.count("attachment")).isZero();
    }

    @Test
    void changesTheAttachmentsOfAPromptWithIt() {
        put(List.of(new Prompt("t1", AT, "Look", List.of(FILE, IMAGE))));
        List<Attachment> fewer = List.of(IMAGE);

        store.conversations.put("c1", new Prompt("t1", AT, "Look again", fewer), "");

        assertThat(store.open("c1").turns()).containsExactly(new Prompt("t1", AT, "Look again", fewer));
    }

    @Test
    void keepsTheBytesOfAPictureOnce() {
        Picture picture = new Picture("image/png", Octets.of(new byte[] {1, 2, 3}));

        store.attachments.keep("sha", picture);
        store.attachments.keep("sha", picture);
        store = store.again();

        assertThat(store.attachments.picture("sha")).contains(picture);
        assertThat(store.attachments.picture("other")).isEmpty();
        assertThat(store.count("picture")).isEqualTo(1);
    }

    @Test
    void takesNoTurnFromAnotherConversation() {
        put(List.of(new Prompt("t1", AT, "ours")));
        store.conversations.save(new Conversation("c2", "Bees", "m", AT, List.of()));

        assertThatThrownBy(() -> store.conversations.put("c2", new Prompt("t1", AT, "theirs"), ""))
                .isInstanceOf(StorageException.class)
                .hasMessage("The turn t1 belongs to another conversation.");

        assertThat(store.open("c1").turns()).containsExactly(new Prompt("t1", AT, "ours"));
    }

    private void put(List<Turn> turns) {
        String parent = "";
        for (Turn turn : turns) {
            store.conversations.put("c1", turn, parent);
            parent = turn.id();
        }
    }

    private List<String> ids() {
        return store.open("c1").turns().stream().map(Turn::id).toList();
    }

    private static Reply calling(String id, Outcome outcome) {
        return new Reply(id, AT, "@cf/a/b", "", "hm", List.of(CALL, CALL), outcome, Receipt.NONE);
    }
}
