package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Keys, clipboard and drops of the composer in a window.
@ExtendWith(ApplicationExtension.class)
class ComposerViewTest {
    @TempDir
    Path folder;

    /// What the user chooses in the dialog of the system.
    private final List<Path> chosen = new ArrayList<>();

    /// A dialog in which these are chosen.
    private record Chosen(List<Path> files) implements FileDialogs {
        @Override
        public Optional<Path> save(Kind kind, String suggested) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> open(Kind kind) {
            return files.stream().findFirst();
        }

        @Override
        public List<Path> openAll(Kind kind) {
            return List.copyOf(files);
        }
    }

    @SuppressWarnings("NullAway.Init")
    private ComposerDesk desk;

    @SuppressWarnings("NullAway.Init")
    private DropZone zone;

    @Start
    void show(Stage stage) {
        Shots.dress(Theme.LIGHT);
        desk = new ComposerDesk(new InlineBackground());
        ComposerView view = new ComposerView(desk.composer, _ -> new Chosen(chosen));
        zone = new DropZone(new BorderPane(null, null, null, view, null), desk.composer);
        stage.setScene(new Scene(zone, 900, 600));
        stage.show();
        view.focus();
    }

    @BeforeEach
    void wait(FxRobot robot) {
        robot.clickOn("#composer");
    }

    @Test
    void sendsByEnterAndBreaksTheLineByShiftEnter(FxRobot robot) {
        robot.write("One").push(KeyCode.SHIFT, KeyCode.ENTER).write("Two").push(KeyCode.ENTER);

        assertThat(desk.done).containsExactly("send One\nTwo");
        assertThat(box(robot).getText()).isEmpty();
    }

    @Test
    void addsByAltEnter(FxRobot robot) {
        robot.write("Note").push(KeyCode.ALT, KeyCode.ENTER);

        assertThat(desk.done).containsExactly("add Note");
    }

    @Test
    void editsTheLastMessageByTheUpArrowAndChangesNothingByTheDownArrow(FxRobot robot) {
        robot.push(KeyCode.DOWN).push(KeyCode.UP);
        robot.write("Text").push(KeyCode.UP).push(KeyCode.DOWN);

        assertThat(desk.done).containsExactly("edit last");
        assertThat(box(robot).getText()).isEqualTo("Text");
    }

    @Test
    void sendsAfterAPasteWhatEnterSendsInTheMiddleOfIt(FxRobot robot) {
        copy(robot, Map.of(DataFormat.PLAIN_TEXT, "What is a river?"));

        List<Integer> meanwhile =
                pasteAndMeanwhile(robot, () -> Event.fireEvent(box(robot), key(KeyEvent.KEY_PRESSED)));

        assertThat(meanwhile).containsExactly(0);
        assertThat(desk.done).containsExactly("send What is a river?");
    }

    @Test
    void sendsAfterAPasteWhatTheButtonSendsInTheMiddleOfIt(FxRobot robot) {
        copy(robot, Map.of(DataFormat.PLAIN_TEXT, "What is a river?"));

        List<Integer> meanwhile = pasteAndMeanwhile(robot, button(robot, "#send")::fire);

        assertThat(meanwhile).containsExactly(0);
        assertThat(desk.done).containsExactly("send What is a river?");
    }

    @Test
    void leavesTheEnterThatEndsACompositionToTheInputMethod(FxRobot robot) {
        compose(robot, "にほ");
        robot.push(KeyCode.ENTER);
        robot.interact(() -> {
            commit(robot, "日本");
            Event.fireEvent(box(robot), key(KeyEvent.KEY_PRESSED));
            Event.fireEvent(box(robot), key(KeyEvent.KEY_RELEASED));
        });

        assertThat(desk.done).isEmpty();
        assertThat(box(robot).getText()).isEqualTo("日本");

        robot.push(KeyCode.ENTER);

        assertThat(desk.done).containsExactly("send 日本");
    }

    @Test
    void stopsByEscapeButNotWhileTheInputMethodComposes(FxRobot robot) {
        robot.interact(() -> desk.state.set(ChatState.STREAMING));
        compose(robot, "にほ");
        robot.push(KeyCode.ESCAPE);

        assertThat(desk.done).isEmpty();

        robot.interact(() -> commit(robot, ""));
        robot.push(KeyCode.A).push(KeyCode.ESCAPE);

        assertThat(desk.done).containsExactly("stop");
    }

    @Test
    void queuesWhileAnAnswerRunsWithSendAndStopBesideEachOther(FxRobot robot) {
        assertThat(button(robot, "#stop").isVisible()).isFalse();

        robot.interact(() -> desk.state.set(ChatState.WAITING));

        assertThat(button(robot, "#stop").getText()).isEqualTo("Cancel");
        robot.interact(() -> desk.state.set(ChatState.STREAMING));
        assertThat(button(robot, "#stop").getText()).isEqualTo("Stop");
        assertThat(button(robot, "#send").getText()).isEqualTo("Queue");

        robot.write("Next").push(KeyCode.ENTER).write("Later").push(KeyCode.ENTER);
        robot.clickOn(queued(robot, 1, "Send now"));

        assertThat(desk.done).containsExactly("stop", "send Later");
        assertThat(robot.lookup(".queued").queryAll()).hasSize(1);
    }

    @Test
    void editsAndRemovesWaitingMessages(FxRobot robot) {
        robot.interact(() -> desk.state.set(ChatState.STREAMING));
        robot.write("One").push(KeyCode.ENTER).write("Two").push(KeyCode.ENTER);

        robot.clickOn(queued(robot, 0, "Edit")).write(" more");
        robot.clickOn(queued(robot, 0, "Remove"));

        assertThat(box(robot).getText()).isEqualTo("One more");
        assertThat(robot.lookup("#queue").query().isVisible()).isFalse();
        robot.clickOn("Undo");
        assertThat(robot.lookup(".queued").queryAll()).hasSize(1);
    }

    @Test
    void saysThatMessagesStayAfterAFailure(FxRobot robot) {
        robot.interact(() -> desk.state.set(ChatState.STREAMING));
        robot.write("One").push(KeyCode.ENTER);

        robot.interact(() -> desk.end(new Outcome.Failed("BUSY", "The model is busy.")));

        assertThat(labels(robot, "#queue .label")).anyMatch(text -> text.startsWith("The answer failed"));
    }

    @Test
    void runsTheLastMessageAgainFromAnEmptyBox(FxRobot robot) {
        assertThat(button(robot, "#send").isDisabled()).isTrue();

        robot.interact(() -> desk.unanswered.set(true));

        assertThat(button(robot, "#send").getText()).isEqualTo("Run again");
        robot.clickOn("#send");
        assertThat(desk.done).containsExactly("again");
    }

    @Test
    void attachesALongPasteAndPutsItIntoTheText(FxRobot robot) {
        String paste = "line\n".repeat(300);
        copy(robot, Map.of(DataFormat.PLAIN_TEXT, paste));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(box(robot).getText()).isEmpty();
        assertThat(labels(robot, "#attachments .label")).contains("Pasted text", "300 lines, 1.5 kB");
        robot.clickOn("Put into the text");
        assertThat(box(robot).getText()).isEqualTo(paste);
    }

    @Test
    void writesAShortPasteIntoTheText(FxRobot robot) {
        copy(robot, Map.of(DataFormat.PLAIN_TEXT, "short"));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(box(robot).getText()).isEqualTo("short");
    }

    @Test
    void attachesAPastedPicture(FxRobot robot) {
        copy(robot, Map.of(DataFormat.IMAGE, new WritableImage(60, 40)));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(desk.composer.draft().attachments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Attachment.Image.class,
                        image -> assertThat(image.width()).isEqualTo(60));
    }

    @Test
    void attachesPastedFiles(FxRobot robot) throws IOException {
        copy(
                robot,
                Map.of(
                        DataFormat.FILES,
                        List.of(picture("a.png").toFile(), picture("b.png").toFile())));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(desk.composer.draft().attachments())
                .extracting(Attachment::name)
                .containsExactly("a.png");
    }

    @Test
    void attachesSeveralFilesByTheButton(FxRobot robot) throws IOException {
        chosen.add(picture("a.png"));
        chosen.add(Files.writeString(folder.resolve("notes.txt"), "Notes"));

        robot.clickOn("#attach").write("What is it?");

        assertThat(box(robot).getText()).isEqualTo("What is it?");
        assertThat(desk.composer.draft().attachments())
                .extracting(Attachment::name)
                .containsExactly("a.png", "notes.txt");
        assertThat(labels(robot, "#attachments .label")).contains("a.png", "notes.txt", "1 line, 5 B");
    }

    @Test
    void removesAnAttachmentByDeleteAndBringsItBackByUndo(FxRobot robot) throws IOException {
        copy(robot, Map.of(DataFormat.FILES, List.of(picture("a.png").toFile())));
        robot.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.BACK_SPACE).push(KeyCode.DELETE);
        assertThat(desk.composer.draft().attachments()).hasSize(1);

        robot.interact(() -> robot.lookup(".attachment").query().requestFocus());
        robot.push(KeyCode.DELETE);
        Draft after = desk.composer.draft();
        robot.clickOn("Undo");

        assertThat(after).isEqualTo(Draft.NONE);
        assertThat(desk.composer.draft().attachments())
                .extracting(Attachment::name)
                .containsExactly("a.png");
    }

    @Test
    void hasAWordForEveryButton(FxRobot robot) throws IOException {
        robot.interact(() -> desk.state.set(ChatState.STREAMING));
        copy(robot, Map.of(DataFormat.FILES, List.of(picture("a.png").toFile())));
        robot.write("One").push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.V);

        assertThat(robot.lookup(".button").queryAllAs(Button.class))
                .hasSizeGreaterThan(6)
                .allSatisfy(each -> {
                    assertThat(each.getText().isEmpty() && each.getAccessibleText() == null)
                            .isFalse();
                    assertThat(each.getTooltip()).isNotNull();
                });
    }

    @Test
    void attachesWhatIsDroppedAnywhereAndShowsTheTargetMeanwhile(FxRobot robot) throws IOException {
        copy(robot, Map.of(DataFormat.FILES, List.of(picture("dropped.png").toFile())));
        Node target = robot.lookup(".drop-target").query();

        robot.interact(() -> zone.offer(Clipboard.getSystemClipboard()));
        boolean shown = target.isVisible();
        robot.interact(() -> zone.take(Clipboard.getSystemClipboard()));

        assertThat(shown).isTrue();
        assertThat(target.isVisible()).isFalse();
        assertThat(desk.composer.draft().attachments())
                .extracting(Attachment::name)
                .containsExactly("dropped.png");
    }

    @Test
    void writesADroppedTextBehindWhatIsThere(FxRobot robot) {
        robot.write("Say: ");
        copy(robot, Map.of(DataFormat.PLAIN_TEXT, "hello"));

        robot.interact(() -> zone.take(Clipboard.getSystemClipboard()));

        assertThat(box(robot).getText()).isEqualTo("Say: hello");
    }

    /// Pastes into the empty box.
    ///
    /// @return how much was done right after the deed in the middle of it
    private List<Integer> pasteAndMeanwhile(FxRobot robot, Runnable deed) {
        List<Integer> meanwhile = new ArrayList<>();
        robot.interact(() -> {
            box(robot).textProperty().addListener((_, before, _) -> {
                if (before.isEmpty()) {
                    deed.run();
                    meanwhile.add(desk.done.size());
                }
            });
            box(robot).paste();
        });
        return meanwhile;
    }

    private static void compose(FxRobot robot, String composed) {
        var run = new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW);
        robot.interact(() -> input(robot, List.of(run), ""));
    }

    private static void commit(FxRobot robot, String text) {
        input(robot, List.of(), text);
    }

    private static void input(FxRobot robot, List<InputMethodTextRun> composed, String committed) {
        Event.fireEvent(
                box(robot),
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        FXCollections.observableArrayList(composed),
                        committed,
                        0));
    }

    private static KeyEvent key(EventType<KeyEvent> type) {
        return new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false);
    }

    private static void copy(FxRobot robot, Map<DataFormat, Object> content) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    private static TextArea box(FxRobot robot) {
        return robot.lookup("#composer").query();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static Node queued(FxRobot robot, int line, String word) {
        Node row = robot.lookup(".queued").queryAll().stream()
                .skip(line)
                .findFirst()
                .orElseThrow();
        return robot.from(row).lookup(word).query();
    }

    private static List<String> labels(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
