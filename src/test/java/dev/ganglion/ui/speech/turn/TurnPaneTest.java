package dev.ganglion.ui.speech.turn;

import static dev.ganglion.ui.speech.SpeechWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.speech.SpeechWindow;
import dev.ganglion.ui.speech.SpeechWindow.Look;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestMicrophone;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TurnPaneTest {
    /// It takes no more than one and a half seconds, as if they took it that long.
    private final TestSpeaker speaker = TestSpeaker.until(Duration.ofMillis(1_500));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private SpeechWindow window;

    @SuppressWarnings("NullAway.Init")
    private TaskDesk desk;

    @SuppressWarnings("NullAway.Init")
    private TurnPane pane;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new SpeechWindow(shown);
    }

    private void show(FxRobot robot, Theme theme) throws Exception {
        show(robot, theme, SandboxOptions.defaults());
    }

    private void show(FxRobot robot, Theme theme, SandboxOptions options) throws Exception {
        desk = TaskDesk.of(folder, options);
        robot.interact(() -> {
            var background = new FxBackground();
            Devices devices = new Devices(background, speaker, TestMicrophone.humming());
            pane = new TurnPane(new TurnServices(desk.services(background), devices, folder.resolve("takes")));
            var tab = new TabbedView.Tab("turn", "Turn end", () -> pane, pane::shown);
            window.show(new Look(theme, 900, 600), tab, desk.settings);
        });
    }

    @AfterEach
    void close() {
        window.close(pane::stop);
        desk.close();
    }

    private static boolean enabled(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(node -> !node.isDisabled() && node.isVisible())
                .isPresent();
    }

    private static int answers(FxRobot robot) {
        return robot.lookup("#turn-answers").queryListView().getItems().size();
    }

    private void draw(FxRobot robot, String name) {
        robot.interact(() -> Shots.keep(stage, name));
    }

    private static void paste(FxRobot robot, Path file) {
        robot.interact(
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    private void askFourTimes(FxRobot robot) throws Exception {
        robot.clickOn("#turn-pauses");
        until(() -> enabled(robot, "#turn-ask"));
        robot.clickOn("#turn-ask");
        until(() -> answers(robot) == 1);
        Node wave = robot.lookup("#turn-wave").query();
        robot.clickOn(wave);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> answers(robot) == 2);
        robot.push(KeyCode.LEFT);
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.LEFT);
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> answers(robot) == 3);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> answers(robot) == 4);
    }

    @Test
    void beginsWithASentenceAndExamples(FxRobot robot) throws Exception {
        show(robot, Theme.LIGHT);

        assertThat(robot.lookup(".example").queryAll()).hasSize(3);
        assertThat(robot.lookup("#turn-empty-choose").query().isFocused()).isTrue();
        draw(robot, "turn-empty-light-900x600");
    }

    @Test
    void beginsInTheDarkToo(FxRobot robot) throws Exception {
        show(robot, Theme.DARK);

        assertThat(enabled(robot, "#turn-falls")).isTrue();
        draw(robot, "turn-empty-dark-900x600");
    }

    @Test
    void asksAboutTheMomentsThatAreClickedAndMovedTo(FxRobot robot) throws Exception {
        show(robot, Theme.LIGHT);

        askFourTimes(robot);

        assertThat(window.words("#turn-moment")).startsWith("Up to 0:0");
        assertThat(desk.booked()).hasSize(4);
        draw(robot, "turn-answers-light-900x600");
        robot.clickOn("#turn-whole");
        assertThat(window.words("#turn-moment")).startsWith("Whole recording");
    }

    @Test
    void showsAnswersInTheDarkAndNarrow(FxRobot robot) throws Exception {
        show(robot, Theme.DARK);

        askFourTimes(robot);

        draw(robot, "turn-answers-dark-900x600");
        robot.interact(() -> stage.setWidth(640));
        WaitForAsyncUtils.waitForFxEvents();
        draw(robot, "turn-answers-dark-640x600");
        assertThat(answers(robot)).isEqualTo(4);
    }

    @Test
    void recordsAndAsks(FxRobot robot) throws Exception {
        show(robot, Theme.LIGHT);
        until(() -> enabled(robot, "#record"));

        robot.clickOn("#record");
        until(() -> window.words("#elapsed").compareTo("0:01") > 0);
        draw(robot, "turn-recording-light-900x600");
        robot.clickOn("#record");
        until(() -> enabled(robot, "#turn-ask"));
        robot.clickOn("#turn-ask");

        until(() -> answers(robot) == 1);
        assertThat(window.words("#turn-name")).startsWith("Recording");
    }

    @Test
    void tellsOfAFileThatIsNoSound(FxRobot robot) throws Exception {
        show(robot, Theme.DARK);

        paste(robot, Files.writeString(folder.resolve("notes.txt"), "Nothing is to be heard of this."));

        until(() -> enabled(robot, "#trouble"));
        assertThat(enabled(robot, "#turn-falls")).isTrue();
        draw(robot, "turn-trouble-dark-900x600");
    }

    @Test
    void showsWhichPartOfALongRecordingIsSent(FxRobot robot) throws Exception {
        show(robot, Theme.LIGHT);

        paste(robot, Tones.wav(folder.resolve("long.wav"), 40, 1, 0.5));
        until(() -> enabled(robot, "#turn-ask"));

        assertThat(window.words("#turn-moment")).isEqualTo("Whole recording, 1:00.5; the last 30 s of it are sent");
        robot.clickOn("#turn-wave");
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(window.words("#turn-moment")).isEqualTo("Up to 0:29.3");
        for (int i = 0; i < 10; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        assertThat(window.words("#turn-moment")).isEqualTo("Up to 0:39.3; the last 30 s of it are sent");
        draw(robot, "turn-long-light-900x600");
    }

    @Test
    void playsWhatTheModelHearsAndNoMore(FxRobot robot) throws Exception {
        show(robot, Theme.LIGHT);
        robot.clickOn("#turn-pauses");
        until(() -> enabled(robot, "#turn-hear"));
        robot.clickOn("#turn-wave");

        robot.clickOn("#turn-hear");

        until(() -> speaker.sounded() > 20_000);
        until(() -> robot.lookup("#turn-hear").query().getAccessibleText().startsWith("Play"));
        assertThat(speaker.sounded()).isLessThanOrEqualTo(24_000);
    }

    @Test
    void givesUpOnEscape(FxRobot robot) throws Exception {
        show(robot, Theme.LIGHT, SandboxOptions.defaults().withFaults(Fault.parse("stall-before-headers")));
        robot.clickOn("#turn-falls");
        until(() -> enabled(robot, "#turn-ask"));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> enabled(robot, "#turn-ask-cancel"));

        robot.push(KeyCode.ESCAPE);

        until(() -> enabled(robot, "#turn-ask"));
        assertThat(answers(robot)).isZero();
        assertThat(enabled(robot, "#trouble")).isFalse();
    }
}
