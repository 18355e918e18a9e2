package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.ui.markdown.list.BlockList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Long text that is read from the right, wherever a conversation shows text that is not ours.
@ExtendWith(ApplicationExtension.class)
class FromRightWindowTest {
    private static final String MODEL = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String HEBREW = "נהר הוא זרם טבעי של מים (בעיקר מתוקים), הזורם 365 ימים אל הים — או אל אגם. ";
    private static final String ARABIC = "النهر مجرى مائي طبيعي واسع، يتدفق 365 يوماً نحو البحر — أو نحو بحيرة. ";

    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void hearFaults() {
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> faults.add(fault));
    }

    @AfterEach
    void hearNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @ParameterizedTest
    @CsvSource({"hebrew", "arabic"})
    void wrapsInEveryPartOfAConversation(String language, FxRobot robot) throws Exception {
        String text = (language.equals("hebrew") ? HEBREW : ARABIC).repeat(5).strip();
        keep(text);

        try (Desk desk = Desk.open(robot, stage, home, SandboxOptions.defaults())) {
            desk.await(".line-title", Node::isVisible);
            robot.clickOn(".line-title");
            desk.await(".ending.failed", _ -> true);
            robot.interact(
                    () -> robot.lookup(".block-list").queryAs(BlockList.class).scrollTo(0));
            desk.picture("from-right-" + language, 1180, 1500);
            robot.clickOn("#setup-system");
            desk.await(
                    "#system-prompt",
                    node -> node instanceof TextInputControl box
                            && box.getText().equals(text));
            desk.picture("from-right-system-" + language, 1180, 780);
            robot.clickOn("#setup-tools");
            desk.await("#tool-description", Node::isVisible);
            desk.picture("from-right-tools-" + language, 900, 780);
            robot.interact(
                    () -> robot.lookup("#composer").queryTextInputControl().setText(text));
            robot.clickOn("#search-conversations");
            robot.interact(() -> robot.lookup("#search-conversations")
                    .queryTextInputControl()
                    .setText(text.substring(0, text.indexOf(' '))));
            desk.await(".excerpt", Node::isVisible);
            desk.picture("from-right-found-" + language, 1180, 600);
            robot.interact(() -> robot.lookup("#search-conversations")
                    .queryTextInputControl()
                    .setText(text + text));
            desk.await(
                    ".list-view > .placeholder > .label",
                    node -> node instanceof Label label && label.getText().length() > 2 * text.length());
            desk.picture("from-right-nothing-" + language, 1180, 600);
        }

        assertThat(faults).isEmpty();
    }

    private void keep(String text) {
        Instant at = Instant.parse("2026-11-23T10:00:00Z");
        String json = "{\"text\":\"" + text + "\"}";
        Setup setup =
                new Setup(text, List.of(new ToolDefinition("look_up", text, json, text, true)), new ReplyFormat.Text());
        List<Turn> turns = List.of(
                new Turn.Prompt("t1", at, text),
                new Turn.Reply(
                        "t2",
                        at,
                        MODEL,
                        "",
                        text,
                        List.of(new Part.ToolCall("call", "look_up", json)),
                        new Outcome.Finished("tool_calls"),
                        Receipt.NONE),
                new Turn.Results("t3", at, List.of(new Part.ToolResult("call", "look_up", text))),
                new Turn.Reply("t4", at, MODEL, text, text, new Outcome.Failed("invalid", text), Receipt.NONE));
        try (Database database = Database.open(new Folders(home, home, home).database())) {
            SqliteConversations conversations = new SqliteConversations(database, Clock.systemUTC());
            Conversation conversation = new Conversation("c1", text, MODEL, at, turns).with(setup);
            conversations.save(conversation);
            String parent = "";
            for (Turn turn : turns) {
                conversations.put("c1", turn, parent);
                parent = turn.id();
            }
            conversations.save(conversation);
        }
    }
}
