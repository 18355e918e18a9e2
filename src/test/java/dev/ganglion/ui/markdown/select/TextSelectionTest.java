package dev.ganglion.ui.markdown.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.Samples;
import dev.ganglion.ui.markdown.copy.BlockText;
import dev.ganglion.ui.markdown.copy.MarkdownCopy;
import dev.ganglion.ui.markdown.list.BlockList;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
final class TextSelectionTest {
    private static final String SOURCE = """
            # First heading

            A paragraph with **bold words** and `code`.

            - one item
            - two items

            ```java
            int x = 1;
            ```

            The last [link](https://example.com/) is here.""";

    private final List<URI> opened = new ArrayList<>();
    private BlockList<Block> list;
    private TextSelection<Block> selection;

    @Start
    void start(Stage stage) {
        Fonts.load();
        list = new BlockList<>(new BlockNodes(opened::add)::view);
        selection = new TextSelection<>(list, BlockText::new, new MarkdownCopy());
        var scene = new Scene(list, 700, 500);
        scene.getStylesheets().add(Fonts.class.getResource("light.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
    }

    private void show(FxRobot robot, String source) {
        robot.interact(() -> list.rows().setAll(MarkdownDocument.parse(source)));
        robot.interact(list::layout);
    }

    /// The point of the screen at an offset of a row.
    private Point2D at(int row, int offset) {
        var text = list.view(row).orElseThrow().text().orElseThrow();
        var bounds = text.boundsAt(offset);
        return list.localToScreen(list.sceneToLocal(bounds.getMinX(), bounds.getCenterY()));
    }

    private static String paragraphs() {
        return Samples.lines("Paragraph", 400).replace("\n", "\n\n");
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void aDragEndsWhereItIsLetGo(FxRobot robot) {
        show(robot, SOURCE);
        robot.moveTo(at(1, 2)).press(MouseButton.PRIMARY).moveTo(at(1, 9));

        tell(robot, MouseEvent.MOUSE_RELEASED, at(5, 8), false);

        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).endsWith("The last");
    }

    private String copied(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        var text = new ArrayList<String>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }

    private long painted() {
        return list.lookupAll(".selected-background").stream()
                .map(Path.class::cast)
                .filter(path -> !path.getElements().isEmpty())
                .count();
    }

    @Test
    void aDragSelectsThroughAllRowsBetween(FxRobot robot) {
        show(robot, SOURCE);

        drag(robot, at(1, 2), at(5, 8));

        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).isEqualTo("""
                paragraph with **bold words** and `code`.

                - one item
                - two items

                ```java
                int x = 1;
                ```

                The last""");
        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C)).isEqualTo("""
                paragraph with bold words and code.

                • one item
                • two items

                int x = 1;

                The last""");
        assertThat(painted()).isEqualTo(5);
        assertThat(list.pinnedProperty().get()).isFalse();
    }

    @Test
    void aDragUpwardsSelectsTheSame(FxRobot robot) {
        show(robot, SOURCE);

        drag(robot, at(2, 3), at(0, 6));

        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C))
                .isEqualTo("heading\n\nA paragraph with **bold words** and `code`.\n\n- one");
    }

    @Test
    void twoClicksSelectAWordAndThreeTheBlock(FxRobot robot) {
        show(robot, SOURCE);

        robot.moveTo(at(1, 20)).doubleClickOn(MouseButton.PRIMARY);
        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).isEqualTo("**bold**");
        robot.clickOn(at(3, 1), MouseButton.PRIMARY);
        robot.clickOn(at(1, 20), MouseButton.PRIMARY)
                .clickOn(at(1, 20), MouseButton.PRIMARY)
                .clickOn(at(1, 20), MouseButton.PRIMARY);

        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).isEqualTo("A paragraph with **bold words** and `code`.");
    }

    @Test
    void shiftExtendsAndAClickEnds(FxRobot robot) {
        show(robot, SOURCE);

        robot.clickOn(at(0, 0), MouseButton.PRIMARY);
        pressWithShift(robot, at(1, 11));
        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).isEqualTo("# First heading\n\nA paragraph");

        robot.clickOn(at(3, 2), MouseButton.PRIMARY);
        assertThat(selection.emptyProperty().get()).isTrue();
        assertThat(painted()).isZero();
    }

    private void pressWithShift(FxRobot robot, Point2D point) {
        tell(robot, MouseEvent.MOUSE_PRESSED, point, true);
    }

    /// What the robot cannot do: a mouse event at a point to which the pointer does not move.
    private void tell(FxRobot robot, EventType<MouseEvent> type, Point2D point, boolean shift) {
        var place = list.screenToLocal(point);
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        robot.interact(() -> list.fireEvent(new MouseEvent(
                type,
                place.getX(),
                place.getY(),
                point.getX(),
                point.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                new PickResult(list, place.getX(), place.getY()))));
    }

    @Test
    void keysExtendOverCharactersWordsLinesAndRows(FxRobot robot) {
        show(robot, SOURCE);
        robot.clickOn(at(1, 2), MouseButton.PRIMARY);

        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selection.words()).isEqualTo("p");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selection.words()).isEqualTo("paragraph");
        robot.push(KeyCode.SHIFT, KeyCode.END);
        assertThat(selection.words()).isEqualTo("paragraph with bold words and code.");
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selection.words()).isEqualTo("paragraph with bold words and code.\n\n• o");
        robot.push(KeyCode.SHIFT, KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(selection.words()).isEqualTo("A ");
        robot.push(KeyCode.ESCAPE);
        assertThat(selection.emptyProperty().get()).isTrue();
    }

    @Test
    void rowsOutOfViewAreSelectedToo(FxRobot robot) {
        var source = paragraphs();
        show(robot, source);
        robot.interact(list::requestFocus);

        robot.push(KeyCode.CONTROL, KeyCode.A);

        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).isEqualTo(source.strip());
        robot.interact(() -> list.scrollTo(200));
        robot.interact(list::layout);
        assertThat(painted()).isEqualTo(list.lookupAll(".block").size());
    }

    @Test
    void aDragAtTheEdgeScrollsAndGoesOn(FxRobot robot) {
        show(robot, paragraphs());
        robot.interact(() -> list.scrollTo(0));
        robot.interact(list::layout);
        var below = list.localToScreen(new Point2D(200, list.getHeight() - 1));

        robot.moveTo(at(0, 2)).press(MouseButton.PRIMARY).moveTo(at(1, 2)).moveTo(below);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> selection.lead().row() > 60);
        robot.release(MouseButton.PRIMARY);
        int lead = selection.lead().row();

        assertThat(selection.anchor()).isEqualTo(new Place(0, 2));
        assertThat(list.view(0)).isEmpty();
        assertThat(selection.words()).startsWith("ragraph 0\n\nParagraph 1\n\nParagraph 2");
        robot.interact(() -> {});
        assertThat(selection.lead().row()).isEqualTo(lead);
    }

    @Test
    void aSelectionStaysWhileTheAnswerGrows(FxRobot robot) {
        var document = new MarkdownDocument();
        robot.interact(() -> list.rows()
                .setAll(document.append("First paragraph.\n\nSecond par").blocks()));
        robot.interact(list::layout);
        drag(robot, at(0, 6), at(1, 6));

        robot.interact(() -> {
            for (var piece : List.of("agraph **bo", "ld** more\n\n", "- item\n", "- other\n")) {
                var change = document.append(piece);
                list.splice(change.from(), list.rows().size(), change.blocks());
            }
            list.rows().addAll(0, MarkdownDocument.parse("Before\n\nall"));
        });
        robot.interact(list::layout);

        assertThat(copied(robot, KeyCode.CONTROL, KeyCode.C)).isEqualTo("paragraph.\n\nSecond");
        assertThat(selection.anchor()).isEqualTo(new Place(2, 6));
        robot.interact(() -> list.splice(0, list.rows().size(), MarkdownDocument.parse(SOURCE)));
        assertThat(selection.emptyProperty().get()).isTrue();
    }

    @Test
    void theMenuCopiesInEachFormat(FxRobot robot) {
        show(robot, SOURCE);
        drag(robot, at(3, 0), at(4, 3));

        choose(robot, at(4, 2), "select-code");
        assertThat(clipboard(robot)).isEqualTo("int x = 1;\n");
        choose(robot, at(4, 2), "select-plain");
        assertThat(clipboard(robot)).isEqualTo("• two items\n\nint");
        choose(robot, at(1, 2), "select-markdown");
        assertThat(clipboard(robot)).isEqualTo("- two items\n\n```java\nint\n```");
    }

    private void choose(FxRobot robot, Point2D point, String id) {
        robot.clickOn(point, MouseButton.SECONDARY);
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .forEach(menu -> {
                    menu.getItems().stream()
                            .filter(item -> id.equals(item.getId()))
                            .forEach(MenuItem::fire);
                    menu.hide();
                }));
    }

    private static String clipboard(FxRobot robot) {
        var text = new ArrayList<String>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }

    @Test
    void aLinkOpensOnAClickButNotOnADrag(FxRobot robot) {
        show(robot, SOURCE);

        drag(robot, at(5, 10), at(5, 12));
        assertThat(opened).isEmpty();
        robot.clickOn(at(5, 11), MouseButton.PRIMARY);

        assertThat(opened).containsExactly(URI.create("https://example.com/"));
    }

    @Test
    void nothingIsAddedToRowsWhileNothingIsSelected(FxRobot robot) {
        show(robot, SOURCE);
        robot.moveTo(at(1, 2)).moveTo(at(3, 2)).clickOn(MouseButton.PRIMARY);

        assertThat(list.lookupAll(".selected-background")).isEmpty();
        assertThat(list.lookupAll(".found-background").stream().map(Node::getParent))
                .isEmpty();
    }
}
