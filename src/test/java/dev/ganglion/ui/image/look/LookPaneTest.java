package dev.ganglion.ui.image.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.DropPane;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LookPaneTest {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    @TempDir
    Path folder;

    @Test
    void takesAFileFromTheClipboardAndAnswersOnEnter(FxRobot robot) throws Exception {
        Path file = MadePictures.file(folder, "squares.png");
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new InlineBackground());
                var content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                Clipboard.getSystemClipboard().setContent(content);

                ((DropPane) pane.lookup(".drop-pane")).take(Clipboard.getSystemClipboard());
                press(pane.lookup("#look-question"), KeyCode.ENTER, Keys.PLAIN);
                settle(pane);

                assertThat(((Label) pane.lookup("#look-told")).getText()).contains("squares.png", "480");
                assertThat(pane.lookupAll(".answer-card")).hasSize(2);
                assertThat(((Label) pane.lookup("#look-cost")).getText()).contains("neurons", "$");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("dev.ganglion.ui.image.look.LookViewModelTest#models")
    void everyModelLooksAtThePictureOnThePane(String model, FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new InlineBackground());
                begin(pane, "#look-example-ask");
                pane.models().choose(model);
                settle(pane);
                assertThat(pane.lookup("#parameters-toggle").isVisible())
                        .as("is sent more than the picture")
                        .isEqualTo(!model.contains("resnet"));

                fire(pane, "#look-go");
                settle(pane);

                assertThat(pane.lookupAll(".answer-card > .foot")).hasSize(1);
                assertThat(pane.lookup("#trouble").isVisible()).isFalse();
            });
            assertThat(desk.booked()).hasSize(1);
        }
    }

    @Test
    void aPictureThatIsBrokenIsRefusedUntilItIsRead(FxRobot robot) throws Exception {
        Path cut = MadePictures.cut(folder, "cut.png");
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new InlineBackground());
                var content = new ClipboardContent();
                content.putFiles(List.of(cut.toFile()));
                Clipboard.getSystemClipboard().setContent(content);

                ((DropPane) pane.lookup(".drop-pane")).take(Clipboard.getSystemClipboard());
                settle(pane);

                Label refusal = (Label) pane.lookup("#look-refusal");
                assertThat(refusal.getText()).startsWith("cut.png: ");
                assertThat(refusal.getParent().isVisible()).isTrue();
                assertThat(pane.lookup("#look-choose-first").isVisible()).isTrue();
            });
        }
    }

    @Test
    void aRowAndItsBoxPointAtEachOther(FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new InlineBackground());
                begin(pane, "#look-example-classify");
                pane.models().choose("@cf/facebook/detr-resnet-50");
                fire(pane, "#look-go");
                settle(pane);
                List<Node> rows = List.copyOf(pane.lookupAll(".place"));
                List<Node> boxes = pane.lookupAll(".mark").stream()
                        .sorted(Comparator.comparing(Node::getAccessibleText))
                        .toList();

                enter(rows.get(1));

                assertThat(pointed(boxes)).containsExactly(boxes.get(1));
                enter(boxes.get(2));
                assertThat(pointed(rows)).containsExactly(rows.get(2));
            });
        }
    }

    @Test
    void showsAnAnswerAsJson(FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new InlineBackground());
                begin(pane, "#look-example-find");
                fire(pane, "#look-go");
                settle(pane);

                ((ButtonBase) pane.lookup(".look-json")).fire();
                settle(pane);

                assertThat(((TextArea) pane.lookup(".written")).getText()).contains("\"objects\"", "\"left\"");
            });
        }
    }

    @Test
    void escapeGivesUpWhatRuns(FxRobot robot) throws Exception {
        var cancelled = new AtomicBoolean();
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new Stalling(cancelled));
                begin(pane, "#look-example-ask");
                fire(pane, "#look-go");
                assertThat(pane.lookup("#look-go-cancel").isVisible()).isTrue();

                press(pane.lookup("#look-question"), KeyCode.ESCAPE, Keys.PLAIN);

                assertThat(cancelled).isTrue();
                assertThat(pane.lookup("#look-go").isVisible()).isTrue();
            });
        }
    }

    @Test
    void everythingIsDoneByKeys(FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                LookPane pane = open(desk, new InlineBackground());
                begin(pane, "#look-example-ask");

                press(pane.lookup("#look-question"), KeyCode.ENTER, Keys.CTRL);
                press(pane.lookup("#look-question"), KeyCode.I, Keys.CTRL);
                settle(pane);

                assertThat(pane.lookupAll(".answer-card")).hasSize(2);
                assertThat(pane.lookup("#look-go")).isInstanceOf(Button.class);
            });
        }
    }

    private enum Keys {
        PLAIN,
        CTRL
    }

    /// Reads pictures at once; calls never end.
    private record Stalling(AtomicBoolean cancelled) implements Background {
        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            boolean call = work.getClass().getName().contains("LookViewModel");
            return call ? () -> cancelled.set(true) : new InlineBackground().start(work, each, done, failed);
        }
    }

    private static LookPane open(TaskDesk desk, Background background) {
        Shots.dress(Theme.LIGHT);
        LookPane pane = new LookPane(desk.services(background));
        assertThat(new Scene(pane, 1_200, 800).getRoot()).isSameAs(pane);
        settle(pane);
        return pane;
    }

    private static void begin(LookPane pane, String example) {
        fire(pane, example);
        settle(pane);
    }

    private static void fire(LookPane pane, String id) {
        ((ButtonBase) pane.lookup(id)).fire();
    }

    private static List<Node> pointed(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.getPseudoClassStates().contains(POINTED))
                .toList();
    }

    private static void enter(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private static void press(Node node, KeyCode code, Keys keys) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, keys == Keys.CTRL, false, false));
    }

    private static void settle(LookPane pane) {
        pane.applyCss();
        pane.layout();
    }
}
