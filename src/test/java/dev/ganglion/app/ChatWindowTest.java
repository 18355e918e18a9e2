package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Copying;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What can be done with messages, through the window and over the sandbox.
@ExtendWith(ApplicationExtension.class)
class ChatWindowTest {
    @RegisterExtension
    static final QuickWindow WINDOW = QuickWindow.each();

    private static final String TOOL = "[{\"name\":\"get_weather\",\"description\":\"Weather of a city\","
            + "\"parameters\":{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\","
            + "\"description\":\"the city\"}},\"required\":[\"city\"]}}]";

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() {
        desk = WINDOW.desk();
    }

    @Test
    void answersAgainBesideTheFirstAnswerAndTurnsBack(FxRobot robot) {
        ask("What is a river?");
        String first = leaf();

        robot.clickOn(".regenerate");
        desk.await(".siblings", _ -> !leaf().equals(first));
        desk.picture("chat-siblings", 1180, 780);
        robot.clickOn(".sibling-before");

        Awaitility.await().until(() -> leaf().equals(first));
        assertThat(conversation().branches().siblings(first)).hasSize(2);
    }

    @Test
    void editsAPromptInItsRowAndRunsIt(FxRobot robot) {
        ask("What is a rivr?");
        point(".asked-text");
        robot.clickOn(".message-edit");
        desk.await(".edit .text-area", Node::isFocused);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        desk.put("What is a river?");
        desk.picture("chat-edit", 1180, 780);

        robot.clickOn(".edit-run");

        desk.await(".asked .siblings", _ -> true);
        desk.await(".foot", _ -> true);
        assertThat(conversation().turns().getFirst().text()).isEqualTo("What is a river?");
    }

    @Test
    void editsTheLastPromptByAnArrowAndGivesUpByEscape(FxRobot robot) {
        ask("What is a river?");

        robot.clickOn("#composer").push(KeyCode.UP);
        desk.await(".edit .text-area", Node::isFocused);
        robot.push(KeyCode.ESCAPE);

        desk.await(".asked-text", _ -> true);
        assertThat(robot.lookup(".edit").tryQuery()).isEmpty();
        assertThat(conversation().turns()).hasSize(2);
    }

    @Test
    void bringsBackWhatWasDeleted(FxRobot robot) {
        ask("What is a river?");
        point(".foot");

        robot.clickOn(".message-delete");
        desk.await("#undo-delete", Node::isVisible);
        desk.picture("chat-deleted", 1180, 780);
        assertThat(conversation().turns()).hasSize(1);
        robot.clickOn("#undo-delete");

        desk.await(".foot", _ -> true);
        assertThat(conversation().turns()).hasSize(2);
    }

    @Test
    void branchesIntoAConversationOfItsOwn(FxRobot robot) {
        ask("What is a river?");
        point(".asked-text");

        robot.clickOn(".message-branch");

        Awaitility.await().until(() -> desk.conversations().list().size() == 2);
        assertThat(desk.conversations().list())
                .extracting(one -> one.title())
                .containsExactlyInAnyOrder("What is a river?", "Branch of What is a river?");
    }

    @Test
    void goesOnWithAnAnswerThatWasCutOff(FxRobot robot) {
        ask("Explain in detail how a neuron fires, with a table and a code example");
        desk.await(".continue", Node::isVisible);
        desk.picture("chat-continue", 1180, 780);
        int before = lastReply().text().length();

        robot.clickOn(".continue");

        Awaitility.await().until(() -> lastReply().text().length() > before && leafSettled());
        assertThat(conversation().turns()).hasSize(2);
    }

    @Test
    void waitsForTheResultOfATool(FxRobot robot) {
        robot.interact(() -> Copying.text(TOOL));
        robot.clickOn("#setup-tools").clickOn("#tool-paste").clickOn("#setup-tools");
        desk.ask("What is the weather in Paris?");
        desk.await(".owed", _ -> true);
        robot.clickOn(".result");
        desk.put("{\"sky\":\"clear\",\"celsius\":21}");
        desk.picture("chat-tools", 1180, 780);
        desk.ask("Never mind");
        Awaitility.await().until(() -> conversation().turns().size() == 4 && leafSettled());

        robot.clickOn(".send-results");

        Awaitility.await().until(() -> leafSettled() && lastReply().text().contains("clear"));
        assertThat(lastReply().text()).contains("clear");
        desk.picture("chat-tools-answered", 1180, 780);
    }

    @Test
    void judgesEveryAnswerByTheFormThatIsAskedFor(FxRobot robot) {
        ask("What is a river?");
        ask("Name two rivers");
        Awaitility.await().until(() -> conversation().turns().size() == 4 && leafSettled());

        robot.clickOn("#setup-format").clickOn("#format-json").clickOn("#setup-format");
        ask("Describe a river");

        desk.await(".foot .verdict", verdict -> says(verdict, "The reply is not JSON"));
        desk.await(".foot .verdict", verdict -> says(verdict, "The reply follows the schema"));
        assertThat(robot.lookup(".verdict-dock").query().isVisible()).isFalse();
        desk.picture("chat-json", 1180, 780);
        desk.picture("chat-json-narrow", 720, 600);
    }

    private static boolean says(Node verdict, String words) {
        return verdict.isVisible()
                && verdict.lookupAll(".verdict-line").stream()
                        .anyMatch(line -> ((Labeled) line).getText().equals(words));
    }

    @Test
    void reachesTheActionsOfAMessageByKeys(FxRobot robot) {
        ask("What is a river?");

        robot.push(KeyCode.ALT, KeyCode.UP);
        desk.await(".message-bar .message-copy", Node::isFocused);
        robot.push(KeyCode.RIGHT);
        desk.await(".message-bar .message-again", Node::isFocused);
        assertThat(((Button) robot.lookup(".message-bar .message-again").query()).getAccessibleText())
                .startsWith("Answer again with");
        robot.push(KeyCode.ESCAPE);

        desk.await(".message-bar", node -> !node.isVisible());
    }

    @Test
    void showsAnAnswerAsItWasWritten(FxRobot robot) {
        ask("Write a table of rivers");
        point(".foot");

        robot.clickOn(".message-more").clickOn("Show as written");

        desk.await(".foot", _ -> true);
        desk.picture("chat-raw", 1180, 780);
        assertThat(robot.lookup(".message-more").tryQuery()).isPresent();
    }

    @Test
    void saysBeforehandAndAfterwardsThatTheContextOverflows(FxRobot robot) {
        robot.interact(() -> ((TextInputControl) robot.lookup("#composer").query()).setText("river ".repeat(30_000)));
        desk.picture("chat-overflow-before", 1180, 780);

        robot.clickOn("#composer").push(KeyCode.ENTER);

        desk.await(".ending.failed", _ -> true);
        assertThat(((Labeled) robot.lookup(".ending.failed > .label").query()).getText())
                .contains("Shorten");
        desk.picture("chat-overflow", 1180, 780);
    }

    @Test
    void letsTheModelSeeAPicture(FxRobot robot) throws Exception {
        File picture = red();
        robot.push(KeyCode.CONTROL, KeyCode.L).write("glm-5.3-flash").push(KeyCode.ENTER);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(picture));
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#composer").push(KeyCode.CONTROL, KeyCode.V);
        desk.await(".attachment", _ -> true);

        robot.write("What is in this picture?").push(KeyCode.ENTER);

        desk.await(".foot", _ -> true);
        desk.picture("chat-vision", 1180, 780);
        assertThat(((Turn.Prompt) conversation().turns().getFirst()).attachments())
                .hasSize(1);
        assertThat(lastReply().outcome()).isEqualTo(new Outcome.Finished("stop"));
    }

    private File red() throws Exception {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 320 * 200; i++) {
            image.setRGB(i % 320, i / 320, i % 320 < 160 ? 0xC03030 : 0x3060C0);
        }
        File file = WINDOW.home().resolve("flag.png").toFile();
        ImageIO.write(image, "png", file);
        return file;
    }

    private void ask(String prompt) {
        desk.ask(prompt);
        desk.await(".foot", _ -> true);
    }

    private void point(String selector) {
        desk.robot.moveTo(selector);
        desk.await(".message-bar", Node::isVisible);
    }

    private Conversation conversation() {
        return desk.conversations()
                .open(desk.conversations().list().getFirst().id())
                .orElseThrow();
    }

    private String leaf() {
        Branches branches = conversation().branches();
        return branches.leaf();
    }

    private Turn.Reply lastReply() {
        return (Turn.Reply) conversation().turns().getLast();
    }

    private boolean leafSettled() {
        return conversation().turns().getLast() instanceof Turn.Reply reply
                && reply.outcome() instanceof Outcome.Finished;
    }
}
