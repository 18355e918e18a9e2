package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.markdown.list.BlockList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Where the keyboard leads in the window, and what is in view then.
@ExtendWith(ApplicationExtension.class)
class KeyboardWindowTest {
    @RegisterExtension
    static final QuickWindow WINDOW = QuickWindow.shared();

    private static final String LONG = "Explain in detail how a neuron fires, with a table and a code example";

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() {
        desk = WINDOW.desk();
    }

    @Test
    void tabLeavesTheComposerAndComesBack(FxRobot robot) {
        robot.clickOn("#composer").write("a").push(KeyCode.TAB);
        desk.await("#attach", Node::isFocused);

        robot.push(KeyCode.SHIFT, KeyCode.TAB);

        desk.await("#composer", Node::isFocused);
        assertThat(composer().getText()).isEqualTo("a");
    }

    @Test
    void comesBackFromParametersThatLeaveTheComposerInSight(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        desk.await(".parameter-pane", Node::isVisible);
        Node pane = robot.lookup(".parameter-pane").query();
        Node dock = robot.lookup(".composer-dock").query();
        assertThat(pane.localToScene(pane.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(dock.localToScene(dock.getLayoutBounds()).getMinY());
        robot.clickOn("#field-temperature .text-field");

        robot.push(KeyCode.ESCAPE);

        desk.await(".parameter-pane", shown -> !shown.isVisible());
        desk.await("#composer", Node::isFocused);
    }

    @Test
    void goesFromMessageToMessage(FxRobot robot) {
        ask("What is a river?");
        robot.moveTo(".asked-text");
        desk.await(".message-bar", Node::isVisible);

        robot.push(KeyCode.ALT, KeyCode.UP);
        desk.await(".message-bar .message-again", Node::isVisible);
        desk.await(".message-bar .message-copy", Node::isFocused);
        robot.push(KeyCode.ALT, KeyCode.UP);
        desk.await(".message-bar .message-copy", Node::isFocused);
        assertThat(robot.lookup(".message-bar .message-again").tryQuery()).isEmpty();
        robot.push(KeyCode.ALT, KeyCode.DOWN);

        desk.await(".message-bar .message-again", Node::isVisible);
        desk.await(".message-bar .message-copy", Node::isFocused);
    }

    @Test
    void writesOnInTheComposerWhenWhatHadTheFocusIsGone(FxRobot robot) {
        ask("What is a rivr?");
        robot.push(KeyCode.UP);
        desk.await(".edit .text-area", Node::isFocused);

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        desk.await("#composer", Node::isFocused);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void writesOnInTheComposerAfterEachWayToEndAnEdit(int tabs, FxRobot robot) {
        ask("What is a rivr?");
        robot.push(KeyCode.UP);
        desk.await(".edit .text-area", Node::isFocused);

        IntStream.range(0, tabs).forEach(_ -> robot.push(KeyCode.TAB));
        robot.push(KeyCode.SPACE);

        desk.await("#composer", Node::isFocused);
        assertThat(robot.lookup(".edit").tryQuery()).isEmpty();
    }

    @Test
    void showsTheButtonsOfAnEditThatBeginsLowInTheView(FxRobot robot) {
        ask(LONG);
        BlockList<?> transcript = robot.lookup(".block-list").query();
        robot.interact(() -> {
            WINDOW.stage().setHeight(500);
            transcript.scrollTo(0);
        });
        robot.push(KeyCode.ALT, KeyCode.UP);
        desk.await(".message-bar .message-copy", Node::isFocused);

        robot.clickOn(".message-edit");

        desk.await(
                ".edit-save",
                save -> transcript.localToScene(transcript.getLayoutBounds()).getMaxY()
                        >= save.localToScene(save.getLayoutBounds()).getMaxY());
    }

    @Test
    void writesInTheComposerWhatIsTypedAfterAClickIntoTheTranscript(FxRobot robot) {
        ask("What is a river?");
        robot.clickOn("#composer").write("so ");
        robot.clickOn(".block-list");
        desk.await(".block-list", Node::isFocused);

        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.SPACE).push(KeyCode.END);
        desk.await(".block-list", Node::isFocused);
        robot.write("what");

        desk.await("#composer", Node::isFocused);
        assertThat(composer().getText()).isEqualTo("so what");
    }

    @Test
    void pressesAButtonOfAMessageByKeysAndWritesOnInTheComposer(FxRobot robot) {
        ask("What is a river?");
        robot.push(KeyCode.ALT, KeyCode.UP);
        desk.await(".message-bar .message-copy", Node::isFocused);

        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        desk.await(".message-bar .message-copy", Node::isFocused);
        robot.write("x");

        desk.await("#composer", Node::isFocused);
        assertThat(composer().getText()).isEqualTo("x");
    }

    @Test
    void keepsThePageOfTheRailThatIsPressedAgain(FxRobot robot) {
        ToggleButton chat = robot.lookup("#rail-chat").query();
        robot.interact(chat::requestFocus);

        robot.push(KeyCode.SPACE);

        assertThat(chat.isSelected()).isTrue();
        desk.await("#composer", Node::isFocused);
    }

    @Test
    void hearsTheKeysOfThePageInTheRailToo(FxRobot robot) {
        ask("What is a river?");
        robot.interact(() -> robot.lookup("#rail-chat").query().requestFocus());

        robot.push(KeyCode.CONTROL, KeyCode.N);

        desk.await(".greeting", Node::isVisible);
        desk.await("#composer", Node::isFocused);
    }

    @Test
    void followsWhatIsAskedAfterTheReaderHasScrolledUp(FxRobot robot) {
        ask(LONG);
        ask(LONG);
        BlockList<?> transcript = robot.lookup(".block-list").query();
        robot.interact(() -> transcript.scrollTo(0));
        desk.await("#to-end", Node::isVisible);

        desk.ask("What is a river?");

        desk.await("#to-end", node -> !node.isVisible());
        assertThat(transcript.pinnedProperty().get()).isTrue();
    }

    @Test
    void offersNoWayDownWhereNothingIsBelow(FxRobot robot) {
        ask(LONG);
        ask(LONG);
        BlockList<?> transcript = robot.lookup(".block-list").query();
        robot.interact(() -> transcript.scrollTo(0));
        desk.await("#to-end", Node::isVisible);

        robot.push(KeyCode.CONTROL, KeyCode.N);

        desk.await("#to-end", node -> !node.isVisible());
        assertThat(transcript.pinnedProperty().get()).isTrue();
    }

    @Test
    void keepsTheStripAndTheMainButtonOfEveryPageInASmallWindowThatIsEnlarged(FxRobot robot) {
        List<String> outside = new ArrayList<>();
        robot.interact(() -> {
            WINDOW.stage().setWidth(900);
            WINDOW.stage().setHeight(600);
        });
        robot.interact(() -> goThroughPages(page -> lookAtBars(page, outside)));
        IntStream.range(0, 3).forEach(_ -> robot.push(KeyCode.CONTROL, KeyCode.PLUS));
        robot.interact(() -> goThroughPages(page -> lookAtButtons(page, outside)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0).push(KeyCode.CONTROL, KeyCode.DIGIT1);

        assertThat(outside).isEmpty();
    }

    private void goThroughPages(Consumer<String> look) {
        for (ToggleButton page : buttons(".rail-button")) {
            page.fire();
            see(look, page);
            buttons(".page-tab").forEach(tab -> {
                tab.fire();
                see(look, tab);
            });
        }
    }

    private List<ToggleButton> buttons(String selector) {
        return List.copyOf(desk.robot.lookup(selector).queryAllAs(ToggleButton.class));
    }

    private static void see(Consumer<String> look, ToggleButton shown) {
        Parent root = WINDOW.stage().getScene().getRoot();
        root.applyCss();
        root.layout();
        root.layout();
        look.accept(shown.getId());
    }

    private void lookAtBars(String page, List<String> outside) {
        if (isScrolled()) {
            outside.add(page + " is scrolled as designed");
        }
    }

    private void lookAtButtons(String page, List<String> outside) {
        Scene scene = WINDOW.stage().getScene();
        Bounds window = new BoundingBox(-1, -1, scene.getWidth() + 2, scene.getHeight() + 2);
        Node room = desk.robot.lookup(".page-room").query();
        Bounds roomy = room.localToScene(room.getLayoutBounds());
        lookAt(page, ".strip, .rail-button", window, outside);
        if (!isScrolled()) {
            lookAt(page, ".page-room .accent", roomy, outside);
        }
    }

    private boolean isScrolled() {
        return desk.robot.lookup(".page-room").<Parent>query().getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof ScrollBar && child.isVisible());
    }

    private static boolean isShown(@Nullable Node node) {
        return node == null || (node.isVisible() && isShown(node.getParent()));
    }

    private void lookAt(String page, String selector, Bounds room, List<String> outside) {
        desk.robot.lookup(selector).queryAll().stream()
                .filter(node -> isShown(node) && !room.contains(node.localToScene(node.getLayoutBounds())))
                .forEach(node -> outside.add(page + " has outside " + node));
    }

    private TextArea composer() {
        return desk.robot.lookup("#composer").query();
    }

    private void ask(String prompt) {
        desk.ask(prompt);
        desk.await("#stop", node -> !node.isVisible());
        desk.await(".foot", _ -> true);
    }
}
