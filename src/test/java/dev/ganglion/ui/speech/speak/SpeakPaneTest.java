package dev.ganglion.ui.speech.speak;

import static dev.ganglion.ui.speech.SpeechWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.storage.SqliteSpokenClips;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.speech.SpeechWindow;
import dev.ganglion.ui.speech.SpeechWindow.Look;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SpeakPaneTest {
    private static final String GREETING = "Good morning. The kettle is on, and the bread is fresh.";

    @TempDir
    private Path folder;

    private final TestSpeaker speaker = TestSpeaker.quick();

    @SuppressWarnings("NullAway.Init")
    private SpeechWindow window;

    private TaskDesk desk;

    @SuppressWarnings("NullAway.Init")
    private SpeakPane pane;

    @Start
    void start(Stage stage) {
        window = new SpeechWindow(stage);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        desk = TaskDesk.of(folder);
        var background = new FxBackground();
        open(robot, speaker.devices(background));
    }

    private void open(FxRobot robot, Devices devices) {
        robot.interact(() -> {
            pane = new SpeakPane(new SpeakServices(
                    desk.services(new FxBackground()), new SqliteSpokenClips(desk.database), devices));
            window.show(new Look(Theme.LIGHT, 1000, 800), pane);
        });
    }

    @AfterEach
    void close() {
        window.close(pane::stop);
        desk.close();
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> window.find("#text", TextArea.class).setText(text));
    }

    /// Speaks with aura, of which the user remembers these parameters.
    private void use(FxRobot robot, String values) {
        String aura = "@cf/deepgram/aura-1";
        desk.settings.put("form.last." + aura, "{\"values\": " + values + "}");
        robot.interact(() -> pane.choose(aura));
    }

    private void speak(FxRobot robot) throws Exception {
        robot.clickOn("#speak");
        until(() ->
                window.isThere("#result") && !window.find("#save", Button.class).isDisabled());
    }

    @Test
    void speaksWhatIsTypedAndPlaysIt(FxRobot robot) throws Exception {
        robot.clickOn("#text").write("Good morning.");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

        until(() -> speaker.sounded() > 0 && window.isThere("#result"));

        until(() -> window.words("#progress-words").startsWith("1 passage"));
        assertThat(window.words("#cost")).contains("neurons");
        assertThat(desk.booked()).hasSize(1);
    }

    @Test
    void offersTheLanguageOrTheSpeakerOfTheModel(FxRobot robot) {
        ComboBox<?> voice = window.find("#voice", ComboBox.class);

        assertThat(chosen(voice)).isEqualTo("English (default)");
        robot.interact(() -> pane.choose("@cf/deepgram/aura-2-en"));
        assertThat(chosen(voice)).isEqualTo("Luna (default)");
        robot.interact(() -> voice.getSelectionModel().select(3));
        assertThat(chosen(voice)).isEqualTo("Apollo");
    }

    private static <T> String chosen(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    static Stream<Model> speakers() {
        return Catalogue.bundled().search("", Optional.of(Task.TEXT_TO_SPEECH)).stream()
                .filter(Model::active);
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void speaksWithEveryModel(Model model, FxRobot robot) throws Exception {
        robot.interact(() -> pane.choose(model.id()));
        type(robot, GREETING);

        speak(robot);

        until(() -> speaker.sounded() > 0);
        until(() -> window.find("#history", ListView.class).getItems().size() == 1);
        assertThat(desk.booked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear16", "mulaw", "alaw"})
    void playsSamplesWithoutAHeaderAtTheirRate(String encoding, FxRobot robot) throws Exception {
        use(robot, "{\"encoding\": \"%s\", \"container\": \"none\"}".formatted(encoding));
        type(robot, "One two.");

        speak(robot);

        until(() -> window.words("#clock").endsWith("0:01"));
        assertThat(window.isThere("#play-trouble")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🎉🎈"})
    void saysThatThereIsNothingToSpeakAndSendsNothing(String text, FxRobot robot) {
        type(robot, text);
        robot.clickOn("#text").press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

        assertThat(window.find("#speak", Button.class).isDisabled()).isTrue();
        assertThat(window.words("#note")).isNotBlank();
        assertThat(robot.lookup("#speak-place").query().getProperties().values())
                .filteredOn(Tooltip.class::isInstance)
                .singleElement()
                .returns(window.words("#note"), tip -> ((Tooltip) tip).getText());
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void tellsOfARateThatTheModelDoesNotKnowAndKeepsNothing(FxRobot robot) throws Exception {
        use(robot, "{\"encoding\": \"linear16\", \"sample_rate\": 123}");
        type(robot, GREETING);
        robot.clickOn("#speak");

        until(() -> window.isThere("#trouble"));

        assertThat(robot.lookup("#history").queryListView().getItems()).isEmpty();
        assertThat(window.isThere("#speak")).isTrue();
    }

    @Test
    void speaksALongTextInPassagesAndBringsItBackFromHistory(FxRobot robot) throws Exception {
        String story = (GREETING + "\n\n").repeat(30);
        type(robot, story);
        speak(robot);
        until(() -> window.find("#history", ListView.class).getItems().size() == 1);
        assertThat(window.words("#progress-words")).startsWith("3 passages");

        type(robot, "Something else");
        robot.interact(() ->
                window.find("#history", ListView.class).getSelectionModel().select(0));
        robot.interact(() -> window.find("#history", ListView.class).requestFocus());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

        until(() -> window.find("#text", TextArea.class).getText().equals(story));
        assertThat(desk.booked()).hasSize(3);
    }

    @Test
    void deletesFromHistoryAndBringsItBack(FxRobot robot) throws Exception {
        type(robot, GREETING);
        speak(robot);
        ListView<?> list = window.find("#history", ListView.class);
        until(() -> list.getItems().size() == 1);

        robot.clickOn("#history-delete");
        until(() -> list.getItems().isEmpty());
        robot.clickOn("#history-undo");

        until(() -> list.getItems().size() == 1);
    }

    @Test
    void hearsBackWhatItSpokeWithoutAMistake(FxRobot robot) throws Exception {
        type(robot, GREETING.repeat(8));
        speak(robot);
        assertThat(window.words("#check-estimate")).startsWith("≈").contains("neurons");
        robot.clickOn("#check");

        until(() -> window.isThere("#rate"));

        assertThat(window.words("#rate")).startsWith("Word-error rate 0 %");
        assertThat(window.words("#check-cost")).contains("neurons");
    }

    @Test
    void showsALongTextToBeReadAndSpeaksNothingYet(FxRobot robot) throws Exception {
        robot.interact(() -> pane.speak("# Title\n\n" + "A sentence of some forty letters or so. ".repeat(5_000)));

        until(() -> window.find("#passages", ListView.class).getItems().size() > 190);

        assertThat(window.find("#speak", Button.class).isFocused()).isTrue();
        assertThat(desk.booked()).isEmpty();
        robot.clickOn("#clear-text");
        assertThat(window.find("#text", TextArea.class).isVisible()).isTrue();
    }

    @Test
    void takesTagsOutThatWouldBeReadAloud(FxRobot robot) {
        type(robot, "<speak>Hi <break time='1s'/> there</speak>");
        robot.clickOn("#untag");

        assertThat(window.find("#text", TextArea.class).getText()).isEqualTo("Hi there");
        assertThat(window.isThere("#note")).isFalse();
    }

    @Test
    void worksWithoutSoundAndSaysSoQuietly(FxRobot robot) throws Exception {
        window.close(pane::stop);
        open(robot, TestSpeaker.none(new FxBackground()));
        type(robot, GREETING);

        speak(robot);

        until(() -> window.isThere("#no-sound"));
        assertThat(window.find("#play", Button.class).isDisabled()).isTrue();
        assertThat(window.isThere("#trouble")).isFalse();
        until(() -> window.find("#history", ListView.class).getItems().size() == 1);
    }

    @Test
    void keepsWhatCameWhenItIsStoppedInTheMiddle(FxRobot robot) throws Exception {
        robot.interact(() -> pane.speak("A sentence of some forty letters or so. ".repeat(2_500)));
        robot.clickOn("#speak");
        until(() -> window.words("#progress-words").contains(" of 101 "));
        until(() -> !window.words("#clock").endsWith("0:00"));

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

        until(() -> window.words("#progress-words").startsWith("Stopped at"));
        until(() -> window.find("#history", ListView.class).getItems().size() == 1);
        assertThat(window.isThere("#go-on")).isTrue();
        assertThat(window.find("#save", Button.class).isDisabled()).isFalse();
        assertThat(desk.booked()).hasSizeLessThan(101);
    }
}
