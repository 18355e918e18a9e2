package dev.ganglion.ui.speech.speak;

import static dev.ganglion.ui.speech.SpeechWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.storage.SqliteSpokenClips;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.speech.SpeechWindow;
import dev.ganglion.ui.speech.SpeechWindow.Look;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TaskDesk;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SpeakScreensTest {
    private static final String STORY = """
            The lighthouse keeper woke before the gulls. He lit the small lamp, put the kettle on the stove, and \
            looked out over the grey water. Nothing moved but the buoy, which nodded as if it agreed with him.

            "Another calm day," he said to the cat. The cat said nothing. It had heard about calm days before, and \
            it knew how they ended: with wet boots on the stairs, and soup much later than it should be.""";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SpeechWindow window;

    @Start
    void start(Stage stage) {
        window = new SpeechWindow(stage);
    }

    private record Shot(String what, Theme theme, int width, int height) {
        Look look() {
            return new Look(theme, width, height);
        }

        @Override
        public String toString() {
            return "speak-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(
                new Shot("empty", Theme.LIGHT, 900, 600),
                new Shot("empty", Theme.DARK, 1600, 1000),
                new Shot("playing", Theme.LIGHT, 900, 600),
                new Shot("playing", Theme.DARK, 1600, 1000),
                new Shot("long", Theme.LIGHT, 900, 800),
                new Shot("trouble", Theme.DARK, 900, 600),
                new Shot("heard", Theme.LIGHT, 1600, 1000),
                new Shot("heard", Theme.DARK, 900, 600),
                new Shot("mute", Theme.LIGHT, 900, 600));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePane(Shot shot, FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            SpeakPane pane = open(robot, shot, desk);
            act(robot, shot.what(), pane);
            WaitForAsyncUtils.waitForFxEvents();
            var picture = new BufferedImage[1];
            robot.interact(() -> picture[0] = window.draw(shot.look(), shot.toString()));
            window.close(pane::stop);

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
        }
    }

    private SpeakPane open(FxRobot robot, Shot shot, TaskDesk desk) {
        var made = new SpeakPane[1];
        robot.interact(() -> {
            var background = new FxBackground();
            Devices devices = shot.what().equals("mute")
                    ? TestSpeaker.none(background)
                    : TestSpeaker.until(Duration.ofMillis(9_500)).devices(background);
            var services = new SpeakServices(desk.services(background), new SqliteSpokenClips(desk.database), devices);
            made[0] = new SpeakPane(services);
            var tab = new TabbedView.Tab("speak", "Speak", () -> made[0], made[0]::shown);
            window.show(shot.look(), tab, desk.settings);
        });
        return made[0];
    }

    private void act(FxRobot robot, String what, SpeakPane pane) throws Exception {
        switch (what) {
            case "long" -> {
                robot.interact(() -> pane.speak((STORY + "\n\n").repeat(80)));
                until(() -> robot.lookup("#passages").queryListView().getItems().size() > 10);
            }
            case "trouble" -> {
                robot.interact(() -> pane.choose("@cf/deepgram/aura-2-en"));
                robot.interact(() -> pane.speak(STORY.repeat(12)));
                robot.clickOn("#speak");
                until(() -> robot.lookup("#trouble").query().isVisible());
            }
            case "playing", "mute", "heard" -> {
                say(robot, pane, "Good evening, this is the weather for tomorrow: rain.");
                say(robot, pane, STORY);
            }
            default -> {}
        }
        if (what.equals("heard")) {
            robot.clickOn("#check");
            until(() -> robot.lookup("#rate").tryQuery().isPresent());
        }
    }

    private static void say(FxRobot robot, SpeakPane pane, String text) throws Exception {
        robot.interact(() -> pane.speak(text));
        int before = robot.lookup("#history").queryListView().getItems().size();
        robot.clickOn("#speak");
        until(() -> robot.lookup("#history").queryListView().getItems().size() > before);
    }
}
