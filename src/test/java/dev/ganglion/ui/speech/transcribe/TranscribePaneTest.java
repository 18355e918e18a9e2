package dev.ganglion.ui.speech.transcribe;

import static dev.ganglion.ui.speech.SpeechWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.speech.SpeechPage;
import dev.ganglion.ui.speech.SpeechServices;
import dev.ganglion.ui.speech.SpeechWindow;
import dev.ganglion.ui.speech.SpeechWindow.Look;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestMicrophone;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
@SuppressWarnings("NullAway.Init")
class TranscribePaneTest {
    private static final String SAID = "The cat sat on the mat. It was warm there.";

    @TempDir
    private Path folder;

    private final FxBackground background = new FxBackground();
    private SpeechWindow window;
    private HearDesk desk;
    private SpeechPage page;

    @Start
    void start(Stage stage) {
        window = new SpeechWindow(stage);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        desk = new HearDesk(folder);
        open(robot, desk.devices(background));
    }

    private void open(FxRobot robot, Devices devices) {
        robot.interact(() -> {
            page = new SpeechPage(new SpeechServices(desk.services(background, HearDesk.SHORT), devices), List.of());
            window.show(new Look(Theme.LIGHT, 1000, 700), (Parent) page.content());
            page.shown();
        });
    }

    @AfterEach
    void close() {
        window.close(page::stop);
        desk.close();
    }

    private void add(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> page.transcribe().tapes().add(List.of(file)));
        until(() ->
                page.transcribe().tapes().chosen().get().orElseThrow().length().isPresent());
    }

    private Version version() {
        return page.transcribe().shown().get().orElseThrow();
    }

    private void listen(FxRobot robot) throws Exception {
        robot.clickOn("#transcribe");
        until(() -> page.transcribe().shown().get().isPresent()
                && !version().stage().get().running());
    }

    private List<String> texts(FxRobot robot) {
        ListView<Passage> list = robot.lookup("#passages").queryListView();
        return list.getItems().stream().map(Passage::text).toList();
    }

    @Test
    void writesDownARecordingAndTellsWhatItCost(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#transcribe").queryButton().isDisabled()).isTrue();

        add(robot, desk.speech("talk.wav", SAID));
        assertThat(window.words("#estimate")).startsWith("≈");
        listen(robot);

        assertThat(String.join(" ", texts(robot))).isEqualTo(SAID);
        assertThat(window.words("#stage")).isEqualTo("Done");
        assertThat(window.words("#facts")).endsWith("language en");
        assertThat(window.words("#cost")).contains("neurons");
        until(() -> robot.lookup("#earlier").queryListView().getItems().size() == 1);
    }

    @Test
    void offersNoOtherTryOfARecordingWithoutItsEnd(FxRobot robot) throws Exception {
        Path whole = desk.speech("talk.wav", SAID);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length * 3 / 4));

        add(robot, whole);
        listen(robot);

        until(() -> window.isThere("#trouble"));
        assertThat(version().trouble().get().map(Explanation::code)).contains("AUDIO-CUT");
        assertThat(window.isThere("#trouble-again")).isFalse();
    }

    @Test
    void writesDownByTheKeyboardAlone(FxRobot robot) throws Exception {
        add(robot, desk.speech("talk.wav", SAID));

        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> page.transcribe().shown().get().isPresent()
                && !version().stage().get().running());
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("the");

        until(() -> window.words("#find-count").equals("1 of 3"));
        robot.type(KeyCode.ENTER);
        assertThat(window.words("#find-count")).isEqualTo("2 of 3");
        robot.type(KeyCode.ESCAPE);
        assertThat(window.isThere(".passage-find")).isFalse();
    }

    @Test
    void seeksWhereTheUserPresses(FxRobot robot) throws Exception {
        add(robot, desk.speech("talk.wav", SAID));
        listen(robot);

        robot.clickOn("#wave");
        until(() -> !window.words("#clock").startsWith("0:00.0"));
        robot.clickOn(robot.lookup(".time").nth(0).<Node>query());

        Passage first = version().script().get().passages().getFirst();
        assertThat(page.transcribe().playing().position().get())
                .isEqualTo(first.at().start());

        Node text = robot.lookup(".passage-text").nth(0).query();
        robot.clickOn(robot.point(text).atPosition(Pos.CENTER_LEFT).atOffset(60, 0));
        assertThat(first.words().stream().skip(1).map(word -> word.at().start()))
                .contains(page.transcribe().playing().position().get());
    }

    /// Opens the first of such places. On a busy machine two clicks may be too far apart to be a double
    /// one.
    private void edit(FxRobot robot, String place, String box) {
        for (int tries = 0; tries < 5 && !window.isThere(box); tries++) {
            robot.doubleClickOn(robot.lookup(place).nth(0).<Node>query());
        }
        assertThat(robot.lookup(box).query().isFocused()).isTrue();
    }

    @Test
    void mendsAPassageInItsPlaceAndTakesItBack(FxRobot robot) throws Exception {
        add(robot, desk.speech("talk.wav", SAID));
        listen(robot);

        edit(robot, ".passage-text", "#edit-text");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("A dog sat on the mat.").type(KeyCode.ENTER);

        assertThat(texts(robot).getFirst()).isEqualTo("A dog sat on the mat.");
        until(() -> desk.transcripts.search("dog", 1).size() == 1);

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        assertThat(texts(robot).getFirst()).startsWith("The cat");
    }

    /// Whether nothing of the text lies outside.
    private static boolean whole(TextField field) {
        Text text = new Text(field.getText());
        text.setFont(field.getFont());
        double needed = text.getLayoutBounds().getWidth();
        return field.getWidth() - field.snappedLeftInset() - field.snappedRightInset() >= needed;
    }

    @Test
    void takesAMomentOnlyWhereAPassageCanBegin(FxRobot robot) throws Exception {
        add(robot, desk.speech("talk.wav", SAID));
        listen(robot);
        double end = version().script().get().passages().getFirst().at().end();

        edit(robot, ".time", "#edit-start");
        assertThat(whole(robot.lookup("#edit-start").queryAs(TextField.class)))
                .as("the moment is seen whole")
                .isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("9:99:99").type(KeyCode.ENTER);
        assertThat(window.isThere("#edit-start")).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("0.250").type(KeyCode.ENTER);

        assertThat(window.isThere("#edit-start")).isFalse();
        Passage moved = version().script().get().passages().getFirst();
        assertThat(moved.at().start()).isEqualTo(0.25);
        assertThat(moved.at().end()).isEqualTo(end);
    }

    @Test
    void bringsTheFirstOfManyFilesIntoView(FxRobot robot) throws Exception {
        add(robot, Tones.wav(folder.resolve("first.wav"), 1, 1, 0));
        List<Path> many = IntStream.range(0, 20)
                .mapToObj(number -> folder.resolve("no " + number + ".wav"))
                .toList();

        robot.interact(() -> page.transcribe().tapes().add(many));
        Tape newest = page.transcribe().tapes().chosen().get().orElseThrow();
        robot.interact(() -> page.transcribe().tapes().add(List.of(folder.resolve("first.wav"))));
        until(() -> rowSeen(robot, "first.wav"));
        robot.interact(() -> page.transcribe().tapes().choose(newest));

        until(() -> rowSeen(robot, "no 0.wav"));
        assertThat(page.transcribe().tapes().all().stream().map(Tape::name).limit(3))
                .containsExactly("no 0.wav", "no 1.wav", "no 2.wav");
    }

    /// Whether the row of that recording is chosen and stands within its list.
    private static boolean rowSeen(FxRobot robot, String name) {
        ListView<Tape> list = robot.lookup("#tapes").queryListView();
        return list.lookupAll(".tape-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell ->
                        cell.getItem() instanceof Tape tape && tape.name().equals(name))
                .anyMatch(cell -> cell.isSelected()
                        && list.localToScene(list.getLayoutBounds())
                                .contains(cell.localToScene(cell.getLayoutBounds())));
    }

    @Test
    void followsWhatSoundsUntilTheUserScrolls(FxRobot robot) throws Exception {
        close();
        desk = new HearDesk(folder);
        desk.speaker = TestSpeaker.until(Duration.ofSeconds(2));
        open(robot, desk.devices(background));
        add(robot, Tones.wav(folder.resolve("long.wav"), 30, 2, 0.8));
        listen(robot);
        robot.interact(() -> page.transcribe().playing().toggle());
        until(() -> page.transcribe().playing().sounding().get());

        robot.moveTo("#passages").scroll(30, VerticalDirection.DOWN);

        until(() -> window.isThere("#follow-back"));
        assertThat(robot.lookup("#follow").queryAs(ToggleButton.class).isSelected())
                .isFalse();
        robot.clickOn("#follow-back");
        assertThat(window.isThere("#follow-back")).isFalse();
        assertThat(robot.lookup("#follow").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.clickOn("#follow");
        robot.moveTo("#passages").scroll(3, VerticalDirection.DOWN);
        assertThat(window.isThere("#follow-back")).isFalse();
    }

    @Test
    void offersLanguageAndTaskOnceAndTellsAllOfWhatItTook(FxRobot robot) throws Exception {
        until(() -> window.isThere("#language"));
        if (!window.isThere(".parameter-pane")) {
            robot.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        }
        until(() -> window.isThere(".parameter-pane"));
        List<String> fields = robot.lookup(".field-label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(fields).isNotEmpty().doesNotContain("Language", "Task");

        add(robot, desk.speech("talk.wav", SAID));
        robot.interact(() -> page.transcribe().models().form().set("language", new Value.Text("de")));
        listen(robot);

        assertThat(robot.lookup("#language").queryAs(ComboBox.class).getValue()).isEqualTo("de");
        for (String id : List.of("#stage", "#facts", "#cost")) {
            Labeled label = robot.lookup(id).queryAs(Labeled.class);
            assertThat(label.getWidth()).as(id).isGreaterThanOrEqualTo(label.prefWidth(-1));
        }
    }

    @Test
    void cancelsAndKeepsWhatWasHeard(FxRobot robot) throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        add(robot, Tones.wav(folder.resolve("long.wav"), 30, 2, 0.8));

        robot.interact(() -> {
            page.transcribe().transcribe();
            version().script().subscribe(script -> {
                if (!script.passages().isEmpty() && !stopped.getAndSet(true)) {
                    robot.lookup("#cancel").queryButton().fire();
                }
            });
        });
        until(() -> !version().stage().get().running());
        int heard = version().script().get().passages().size();
        assertThat(window.words("#stage")).startsWith("Incomplete");
        assertThat(window.isThere("#again")).isTrue();

        robot.clickOn("#again");
        until(() -> window.words("#stage").equals("Done"));

        assertThat(version().script().get().passages()).hasSizeGreaterThan(heard);
    }

    @Test
    void recordsAndWritesThatDown(FxRobot robot) throws Exception {
        until(() -> !robot.lookup("#record").queryAs(Button.class).isDisabled());

        robot.clickOn("#record");

        until(() -> page.transcribe().tapes().chosen().get().isPresent());
        until(() -> window.isThere("#trouble-recording"));
        listen(robot);
        assertThat(texts(robot)).isNotEmpty();
    }

    @Test
    void showsWordsWhileTheyAreSpoken(FxRobot robot) throws Exception {
        close();
        desk = new HearDesk(folder);
        desk.microphones = TestMicrophone.humming();
        desk.desk.calls().keep(desk.desk.ledger.standings(Payer.real("Test")));
        open(robot, desk.devices(background));
        robot.interact(() -> page.choose("@cf/deepgram/flux"));
        until(() -> !robot.lookup("#record").queryAs(Button.class).isDisabled());
        assertThat(window.words("#rate")).contains("$0.0077 per minute");
        assertThat(window.isThere("#language")).isFalse();

        robot.clickOn("#record");
        until(() -> !texts(robot).isEmpty());
        assertThat(window.words("#stage")).startsWith("Listening");
        assertThat(robot.lookup("#transcribe").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#play").queryButton().isDisabled()).isTrue();
        robot.interact(robot.lookup("#passages").queryListView()::requestFocus);
        robot.type(KeyCode.ESCAPE);
        until(() -> window.words("#stage").startsWith("Incomplete"));
        assertThat(window.isThere("#recording-alone")).isTrue();
        assertThat(window.isThere("#again")).isFalse();
        robot.clickOn("#record");
        until(() -> window.isThere("#again"));
        assertThat(window.isThere("#recording-alone")).isFalse();
        robot.clickOn("#again");

        until(() -> window.words("#stage").equals("Done"));
        assertThat(robot.lookup("#transcribe").queryButton().isDisabled()).isFalse();
        assertThat(String.join(" ", texts(robot)))
                .isEqualTo(version().script().get().text());
        assertThat(window.words("#cost")).contains("neurons");
        until(() -> robot.lookup("#earlier").queryListView().getItems().size() == 1);
    }

    @Test
    void worksWithoutAnySoundDevice(FxRobot robot) throws Exception {
        close();
        desk = new HearDesk(folder);
        open(robot, TestSpeaker.none(background));
        add(robot, desk.speech("talk.wav", SAID));
        until(() -> window.isThere("#no-sound"));

        listen(robot);

        assertThat(String.join(" ", texts(robot))).isEqualTo(SAID);
        assertThat(robot.lookup("#play").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#record").queryButton().isDisabled()).isTrue();
    }

    @Test
    void throwsATranscriptAwayAndBringsItBack(FxRobot robot) throws Exception {
        add(robot, desk.speech("talk.wav", SAID));
        listen(robot);
        until(() -> robot.lookup("#earlier").queryListView().getItems().size() == 1);

        robot.interact(() -> {
            robot.lookup("#earlier").queryListView().requestFocus();
            robot.lookup("#earlier").queryListView().getSelectionModel().select(0);
        });
        robot.type(KeyCode.DELETE);
        until(() -> window.isThere("#earlier-gone"));
        assertThat(robot.lookup("#earlier").queryListView().getItems()).isEmpty();

        robot.clickOn("#earlier-undo");

        until(() -> robot.lookup("#earlier").queryListView().getItems().size() == 1);
    }

    @Test
    void copiesTheText(FxRobot robot) throws Exception {
        add(robot, desk.speech("talk.wav", SAID));
        listen(robot);

        robot.clickOn("#copy");

        var copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(SAID);
        assertThat(window.words("#saved")).isEqualTo("Copied");
        robot.interact(() -> version().write(0, "Another text."));
        assertThat(window.words("#saved")).isEmpty();
    }
}
