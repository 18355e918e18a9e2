package dev.ganglion.ui.speech.transcribe;

import static dev.ganglion.ui.speech.SpeechWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.domain.speech.Word;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.speech.SpeechPage;
import dev.ganglion.ui.speech.SpeechServices;
import dev.ganglion.ui.speech.SpeechWindow;
import dev.ganglion.ui.speech.SpeechWindow.Look;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
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
@SuppressWarnings("NullAway.Init")
class TranscribeScreensTest {
    private static final String STORY = """
            The lighthouse keeper woke before the gulls. He lit the small lamp, put the kettle on the stove, and \
            looked out over the grey water. Nothing moved but the buoy, which nodded as if it agreed with him. \
            Another calm day, he said to the cat. The cat said nothing. It had heard about calm days before, and it \
            knew how they ended.""";

    @TempDir
    private Path folder;

    private Stage stage;
    private SpeechWindow window;
    private SpeechPage page;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new SpeechWindow(shown);
    }

    private record Shot(String what, Theme theme, int width, int height) {
        Look look() {
            return new Look(theme, width, height);
        }

        @Override
        public String toString() {
            return "transcribe-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(
                new Shot("empty", Theme.LIGHT, 900, 600),
                new Shot("live", Theme.DARK, 1600, 1000),
                new Shot("full", Theme.DARK, 1600, 1000),
                new Shot("full", Theme.LIGHT, 900, 600),
                new Shot("words", Theme.LIGHT, 1600, 1000),
                new Shot("find", Theme.DARK, 900, 600),
                new Shot("edit", Theme.LIGHT, 900, 600),
                new Shot("compare", Theme.DARK, 1600, 1000),
                new Shot("compare", Theme.LIGHT, 900, 600),
                new Shot("live", Theme.LIGHT, 900, 600),
                new Shot("partial", Theme.LIGHT, 900, 600),
                new Shot("unsure", Theme.DARK, 1178, 780),
                new Shot("unreadable", Theme.DARK, 900, 600));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) throws Exception {
        try (HearDesk desk = new HearDesk(folder)) {
            desk.microphones = new OpenMicrophone(spoken());
            robot.interact(() -> open(desk, shot));
            prepare(desk, shot.what(), robot);
            WaitForAsyncUtils.waitForFxEvents();
            var picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = window.draw(shot.look(), shot.toString()));

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
            window.close(page::stop);
        }
    }

    private void open(HearDesk desk, Shot shot) {
        FxBackground background = new FxBackground();
        page = new SpeechPage(
                new SpeechServices(desk.services(background, CutLimits.SERVICE), desk.devices(background)), List.of());
        window.show(shot.look(), (Parent) page.content());
        page.shown();
    }

    private void prepare(HearDesk desk, String what, FxRobot robot) throws Exception {
        switch (what) {
            case "empty" -> {}
            case "live" -> live(desk, robot);
            case "partial" -> partial(desk, robot);
            case "unsure" -> unsure(desk, robot);
            case "unreadable" -> unreadable(desk, robot);
            default -> heard(desk, what, robot);
        }
    }

    /// A sentence of two seconds, and a pause.
    private static short[] spoken() {
        return Arrays.copyOf(Sine.of(PcmFormat.SPEECH, 220, 0.4, 2), 3 * PcmFormat.SPEECH.rate());
    }

    /// A model hears what is said while it is recorded.
    private void live(HearDesk desk, FxRobot robot) throws Exception {
        desk.desk.calls().keep(desk.desk.ledger.standings(Payer.real("Test")));
        until(() -> page.transcribe().recording().devices().records());
        robot.interact(() -> {
            page.choose("@cf/deepgram/flux");
            page.transcribe().recording().start();
        });
        until(() -> page.transcribe()
                .shown()
                .get()
                .filter(version -> version.growing().get().isPresent())
                .filter(version -> version.script().get().passages().size() > 2)
                .isPresent());
    }

    private void unreadable(HearDesk desk, FxRobot robot) throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        Path picture = Files.write(folder.resolve("holiday.mp3"), png);
        Path talk = desk.speech("talk.wav", STORY);
        robot.interact(() -> page.transcribe().tapes().add(List.of(talk)));
        robot.interact(() -> page.transcribe().tapes().add(List.of(picture)));
        until(() -> robot.lookup("#unreadable").query().isVisible());
    }

    private void heard(HearDesk desk, String what, FxRobot robot) throws Exception {
        Path tones = Tones.wav(folder.resolve("interview with pauses.wav"), 6, 2, 0.8);
        Path talk = desk.speech("the lighthouse.wav", STORY);
        robot.interact(() -> page.transcribe().tapes().add(List.of(talk, tones)));
        listen();
        switch (what) {
            case "words" ->
                robot.interact(() -> {
                    fire("#zoom-in");
                    fire("#zoom-in");
                    page.transcribe().playing().seek(3.2);
                });
            case "full" -> robot.interact(() -> page.transcribe().playing().seek(5));
            case "find" ->
                robot.interact(() -> {
                    fire("#find-open");
                    ((TextField) stage.getScene().lookup("#find")).setText("the");
                });
            case "edit" ->
                robot.doubleClickOn(stage.getScene()
                        .getRoot()
                        .lookupAll(".passage-text")
                        .iterator()
                        .next());
            case "compare" -> compare(robot);
            default -> throw new IllegalArgumentException(what);
        }
    }

    /// A budget does not allow all pieces: behind the last one that was heard stands what was not.
    private void partial(HearDesk desk, FxRobot robot) throws Exception {
        desk.desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("300")));
        Path file = Tones.wav(folder.resolve("board meeting.wav"), 240, 2, 0.8);
        robot.interact(() -> page.transcribe().tapes().add(List.of(file)));
        listen();
        ListView<?> passages = robot.lookup("#passages").queryListView();
        robot.interact(() -> passages.scrollTo(passages.getItems().size() - 1));
    }

    /// Two speakers, and a model that was not sure of what one of them said.
    private void unsure(HearDesk desk, FxRobot robot) throws Exception {
        Path file = Tones.wav(folder.resolve("board meeting.wav"), 2, 2, 0.8);
        Word word = new Word("quarter", new Interval(1, 2), OptionalDouble.of(0.3));
        Passage first = new Passage(
                new Interval(0.8, 2.8),
                "We meet at a quarter past nine.",
                OptionalInt.of(0),
                OptionalDouble.of(0.4),
                List.of(word));
        Passage second = new Passage(
                new Interval(3.6, 5.6), "Then let us begin.", OptionalInt.of(1), OptionalDouble.of(0.9), List.of());
        Hearing hearing = new Hearing(
                "h1",
                Instant.now(),
                file,
                Duration.ofMillis(6_400),
                "@cf/deepgram/nova-3",
                Duration.ofMillis(910),
                Optional.of(Neurons.of("50.4")),
                true,
                true);
        Kept kept = new Kept(hearing, new Script(List.of(first, second), Optional.of("en")));
        robot.interact(() -> {
            desk.transcripts.keep(kept);
            page.transcribe().earlier().open(new Found(hearing, ""));
        });
        until(() -> page.transcribe().shown().get().isPresent()
                && page.transcribe()
                        .tapes()
                        .chosen()
                        .get()
                        .orElseThrow()
                        .length()
                        .isPresent());
    }

    private void compare(FxRobot robot) throws Exception {
        for (String model : List.of("@cf/openai/whisper", "@cf/deepgram/nova-3")) {
            robot.interact(() -> page.choose(model));
            listen();
        }
        robot.interact(() -> {
            fire("#view-compare");
            page.transcribe()
                    .compare()
                    .reference()
                    .set(STORY.replace("grey", "dark grey")
                            .replace("small ", "")
                            .replace("buoy", "boat"));
        });
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> !((Label) stage.getScene().lookup("#wer")).getText().isEmpty());
        Region version = (Region) stage.getScene().lookup("#version");
        assertThat(version.getWidth()).isGreaterThanOrEqualTo(version.prefWidth(-1));
    }

    private void listen() throws Exception {
        until(() ->
                page.transcribe().tapes().chosen().get().orElseThrow().length().isPresent());
        WaitForAsyncUtils.asyncFx(() -> page.transcribe().transcribe()).get(5, TimeUnit.SECONDS);
        until(() -> page.transcribe().runs().running().get().isEmpty()
                && !page.transcribe().shown().get().orElseThrow().stage().get().running());
    }

    private void fire(String id) {
        Node node = stage.getScene().lookup(id);
        ((ButtonBase) node).fireEvent(new ActionEvent());
    }
}
