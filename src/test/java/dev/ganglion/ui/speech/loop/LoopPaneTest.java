package dev.ganglion.ui.speech.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.speech.Talks;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Onlooker;
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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
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
            pane = new LoopPane(new LoopServices(desk.services(new FxBackground()), desk.database.talks(), devices));
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

    private static boolean done(Onlooker user) {
        return user.sees("#clock-speak") && user.words("#clock-speak").endsWith("s") && !user.sees("#loop-cancel");
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
        Onlooker user = new Onlooker(robot);
        show(robot, speaker.devices(new FxBackground()), Theme.LIGHT);
        Path question = said(QUESTION);

        robot.interact(() -> pane.say(question));
        user.until(() -> done(user));

        assertThat(user.words("#said")).isEqualTo(QUESTION);
        assertThat(user.words("#answer")).hasSizeGreaterThan(5);
        user.until(() -> speaker.sounded() > 0);
        assertThat(user.words("#clock-total-cost")).contains("neurons");
        assertThat(desk.booked()).hasSizeGreaterThanOrEqualTo(3);
        draw(robot, "loop-done-light-900x600");
    }

    @Test
    void bringsBackWhatWasSaidAfterAStart(FxRobot robot) throws Exception {
        Onlooker user = new Onlooker(robot);
        show(robot, speaker.devices(new FxBackground()), Theme.LIGHT);
        Path question = said(QUESTION);
        robot.interact(() -> pane.say(question));
        user.until(() -> done(user));
        robot.interact(() -> pane.say(question));
        user.until(() -> user.count("#said") == 2 && !user.sees("#loop-cancel"));
        String total = user.words("#clock-total");
        Files.delete(question);
        user.until(() -> kept() == 2);

        robot.interact(() -> pane.stop());
        show(robot, speaker.devices(new FxBackground()), Theme.DARK);
        user.until(() -> user.count("#said") == 2);

        assertThat(user.words("#said")).isEqualTo(QUESTION);
        assertThat(user.words("#clock-total")).isEqualTo(total);
        assertThat(user.sees("#loop-go-on")).isFalse();
        user.until(() -> user.sees("#turn-play-said"));
        long before = speaker.sounded();
        user.presses("#turn-play-said");
        user.until(() -> speaker.sounded() > before);
        draw(robot, "loop-turns-dark-900x600");
        drawWide(robot, "loop-turns-dark-1600x1000");
    }

    private long kept() {
        return desk.database.talks().list().stream().mapToInt(Talks.Talk::turns).sum();
    }

    @Test
    void deletesATurnOrAConversationAndBringsThemBack(FxRobot robot) throws Exception {
        Onlooker user = new Onlooker(robot);
        show(robot, speaker.devices(new FxBackground()), Theme.LIGHT);
        Path question = said(QUESTION);
        robot.interact(() -> pane.say(question));
        user.until(() -> done(user));

        user.presses("#turn-delete");
        user.until(() -> user.count("#said") == 0 && kept() == 0);
        robot.clickOn("#loop-undo");
        user.until(() -> user.count("#said") == 1 && kept() == 1);
        robot.clickOn("#loop-clear");
        user.until(() -> kept() == 0);
        robot.clickOn("#loop-undo");
        user.until(() -> user.count("#said") == 1 && kept() == 1);
        robot.clickOn("#loop-new");
        user.until(() -> user.count("#said") == 0);
        robot.clickOn("#loop-earlier");
        String line = robot.lookup("#loop-earlier")
                .queryAs(MenuButton.class)
                .getItems()
                .getFirst()
                .getText();
        robot.clickOn(line);

        user.until(() -> user.count("#said") == 1);
        assertThat(line).startsWith(QUESTION + "  ·  1 turn");
    }

    @Test
    void talksWhileSpaceIsHeld(FxRobot robot) throws Exception {
        Onlooker user = new Onlooker(robot);
        var microphone = TestMicrophone.humming(new Microphone("Desk microphone"));
        show(robot, new Devices(new FxBackground(), speaker, microphone), Theme.LIGHT);
        user.until(() -> !robot.lookup("#talk").query().isDisabled());
        robot.clickOn("#microphones");
        robot.clickOn("Desk microphone");

        robot.press(KeyCode.SPACE);
        user.until(() -> user.sees("#talk-level"));
        draw(robot, "loop-talking-light-900x600");
        user.until(() -> microphone.heard() > 32_000);
        robot.release(KeyCode.SPACE);

        assertThat(microphone.opened()).extracting(Microphone::name).containsExactly("Desk microphone");
        user.until(() -> user.sees("#said"));
        user.until(() -> !user.sees("#loop-cancel"));
    }

    @Test
    void saysThatThereIsNoMicrophoneAndTakesAFile(FxRobot robot) throws Exception {
        Onlooker user = new Onlooker(robot);
        show(robot, TestSpeaker.none(new FxBackground()), Theme.LIGHT);

        user.until(() -> user.words("#loop-hint").contains("no microphone"));
        draw(robot, "loop-empty-light-900x600");

        assertThat(robot.lookup("#talk").query().isDisabled()).isTrue();
        Path question = said(QUESTION);
        robot.interact(() -> pane.say(question));
        user.until(() -> done(user));
        assertThat(user.sees("#loop-hint")).as("why Talk is grey").isTrue();
    }

    @Test
    void goesOnFromTheStageThatFailedWithoutPayingTwice(FxRobot robot) throws Exception {
        Onlooker user = new Onlooker(robot);
        show(robot, speaker.devices(new FxBackground()), Theme.DARK);
        Path question = said(QUESTION);
        desk.settings.put("form.last.@cf/deepgram/aura-1", """
                {"values": {"encoding": "linear16", "sample_rate": 123}}""");
        robot.interact(() -> pane.choose("@cf/deepgram/aura-1"));

        robot.interact(() -> pane.say(question));
        user.until(() -> user.sees("#trouble"));
        assertThat(user.words("#turn-broken")).startsWith("Speak failed: ");
        assertThat(user.words("#clock-speak")).startsWith("failed after");
        draw(robot, "loop-trouble-dark-900x600");
        robot.interact(() -> pane.choose("@cf/myshell-ai/melotts"));
        robot.clickOn("#trouble-again");
        user.until(() -> done(user));

        assertThat(user.words("#said")).isEqualTo(QUESTION);
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
        Onlooker user = new Onlooker(robot);
        show(robot, speaker.devices(new FxBackground()), Theme.LIGHT);
        Path file = Files.writeString(folder.resolve("song.mp3"), "not a song");

        robot.interact(() -> pane.say(file));
        user.until(() -> user.sees("#trouble"));

        assertThat(desk.booked()).isEmpty();
        assertThat(user.words("#turn-broken")).startsWith("Listen failed: ");
        assertThat(user.words("#clock-listen")).startsWith("failed after");
        assertThat(user.words("#clock-total"))
                .isEqualTo(user.words("#clock-listen").replace("failed after ", ""));
        assertThat(user.sees("#trouble-again")).isTrue();
        draw(robot, "loop-unread-light-900x600");
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
