package dev.ganglion.ui.speech.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestMicrophone;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.workersai.speech.SpeechRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LoopPaneTest {
    private static final String QUESTION = "What do bees do in the winter?";

    @TempDir
    private Path folder;

    private final TestSpeaker speaker = TestSpeaker.quick();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    private TaskDesk desk;

    @SuppressWarnings("NullAway.Init")
    private LoopPane pane;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
    }

    private void show(FxRobot robot, Devices devices, Theme theme) {
        robot.interact(() -> {
            Shots.dress(theme);
            pane = new LoopPane(new LoopServices(desk.services(new FxBackground()), devices));
            var tab = new TabbedView.Tab("loop", "Voice loop", () -> pane, pane::shown);
            var page = new TabbedView("speech", "Speech", List.of(tab), desk.settings);
            stage.setScene(new Scene(page, 900, 600));
            stage.sizeToScene();
            stage.show();
            page.shown();
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            pane.stop();
            stage.hide();
        });
        desk.close();
    }

    private static void until(BooleanSupplier wanted) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query)
                .tryQuery()
                .filter(found -> Stream.<Node>iterate(found, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .isPresent();
    }

    private static String words(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static boolean done(FxRobot robot) {
        return isThere(robot, "#clock-speak")
                && words(robot, "#clock-speak").endsWith("s")
                && !isThere(robot, "#loop-cancel");
    }

    /// A file in which somebody says that.
    private Path said(String text) throws Exception {
        Clip clip = desk.client()
                .speak(SpeechRequest.of("@cf/myshell-ai/melotts", text, Map.of()), _ -> {})
                .value();
        return Files.write(folder.resolve("said.mp3"), clip.octets().toArray());
    }

    @Test
    void answersARecordingByVoiceAndTellsWhatEachStageTook(FxRobot robot) throws Exception {
        show(robot, speaker.devices(new FxBackground()), Theme.LIGHT);
        Path question = said(QUESTION);

        robot.interact(() -> pane.say(question));
        until(() -> done(robot));

        assertThat(words(robot, "#said")).isEqualTo(QUESTION);
        assertThat(words(robot, "#answer")).hasSizeGreaterThan(5);
        until(() -> speaker.sounded() > 0);
        assertThat(words(robot, "#clock-total-cost")).contains("neurons");
        assertThat(desk.booked()).hasSizeGreaterThanOrEqualTo(3);
        draw(robot, "loop-done-light-900x600");
    }

    @Test
    void keepsWhatWasSaidForTheNextTurn(FxRobot robot) throws Exception {
        show(robot, speaker.devices(new FxBackground()), Theme.DARK);
        Path question = said(QUESTION);
        robot.interact(() -> pane.say(question));
        until(() -> done(robot));

        robot.interact(() -> pane.say(question));
        until(() -> robot.lookup("#said").queryAll().size() == 2 && !isThere(robot, "#loop-cancel"));

        draw(robot, "loop-turns-dark-900x600");
        drawWide(robot, "loop-turns-dark-1600x1000");
    }

    @Test
    void talksWhileSpaceIsHeld(FxRobot robot) throws Exception {
        var microphone = TestMicrophone.humming();
        show(robot, new Devices(new FxBackground(), speaker, microphone), Theme.LIGHT);
        until(() -> !robot.lookup("#talk").query().isDisabled());

        robot.press(KeyCode.SPACE);
        until(() -> isThere(robot, "#talk-level"));
        draw(robot, "loop-talking-light-900x600");
        until(() -> microphone.heard() > 32_000);
        robot.release(KeyCode.SPACE);

        until(() -> isThere(robot, "#said"));
        until(() -> !isThere(robot, "#loop-cancel"));
    }

    @Test
    void saysThatThereIsNoMicrophoneAndTakesAFile(FxRobot robot) throws Exception {
        show(robot, TestSpeaker.none(new FxBackground()), Theme.LIGHT);

        until(() -> words(robot, "#loop-hint").contains("no microphone"));
        draw(robot, "loop-empty-light-900x600");

        assertThat(robot.lookup("#talk").query().isDisabled()).isTrue();
        Path question = said(QUESTION);
        robot.interact(() -> pane.say(question));
        until(() -> done(robot));
    }

    @Test
    void goesOnFromTheStageThatFailedWithoutPayingTwice(FxRobot robot) throws Exception {
        show(robot, speaker.devices(new FxBackground()), Theme.DARK);
        Path question = said(QUESTION);
        desk.settings.put("form.last.@cf/deepgram/aura-1", """
                {"values": {"encoding": "linear16", "sample_rate": 123}}""");
        robot.interact(() -> pane.choose("@cf/deepgram/aura-1"));

        robot.interact(() -> pane.say(question));
        until(() -> isThere(robot, "#trouble"));
        draw(robot, "loop-trouble-dark-900x600");
        robot.interact(() -> pane.choose("@cf/myshell-ai/melotts"));
        robot.clickOn("#trouble-again");
        until(() -> done(robot));

        assertThat(words(robot, "#said")).isEqualTo(QUESTION);
        assertThat(desk.booked())
                .extracting(this::model)
                .filteredOn(id -> id.contains("whisper"))
                .hasSize(1);
        assertThat(desk.booked())
                .extracting(this::model)
                .filteredOn(id -> id.contains("llama"))
                .hasSize(1);
    }

    private String model(Entry entry) {
        return entry.toString();
    }

    @Test
    void tellsOfAFileThatIsNoSound(FxRobot robot) throws Exception {
        show(robot, speaker.devices(new FxBackground()), Theme.LIGHT);
        Path file = Files.writeString(folder.resolve("song.mp3"), "not a song");

        robot.interact(() -> pane.say(file));
        until(() -> isThere(robot, "#trouble"));

        assertThat(desk.booked()).isEmpty();
    }

    private void draw(FxRobot robot, String name) {
        robot.interact(() -> Shots.keep(stage, name));
    }

    private void drawWide(FxRobot robot, String name) {
        robot.interact(() -> {
            Parent page = stage.getScene().getRoot();
            stage.getScene().setRoot(new Region());
            new Scene(page, 1600, 1000);
            for (int pass = 0; pass < 3; pass++) {
                page.applyCss();
                page.layout();
            }
            Screens.write(page, name, 1);
        });
    }
}
