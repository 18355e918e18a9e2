package dev.ganglion.ui.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.DropPane;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
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
class EmbeddingPageTest {
    private static final int PATIENCE = 60;

    @TempDir
    Path folder;

    private Optional<Stage> window = Optional.empty();
    private TaskDesk desk;

    @Start
    void start(Stage stage) {
        window = Optional.of(stage);
    }

    @BeforeEach
    void sitDown() throws Exception {
        desk = TaskDesk.of(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            Shots.dress(Theme.LIGHT);
            EmbeddingPage page = new EmbeddingPage(desk.services(new FxBackground()));
            Stage stage = window.orElseThrow();
            stage.setScene(new Scene((Parent) page.content(), 1_200, 800));
            stage.sizeToScene();
            stage.show();
            page.shown();
        });
    }

    private static void await(FxRobot robot, String id, Predicate<Node> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> robot.lookup(id).tryQuery().filter(wanted).isPresent());
    }

    private static boolean says(Node node, String words) {
        return node instanceof Labeled labeled && labeled.getText().contains(words);
    }

    @Test
    void embedsWhatIsTypedAndGoesThroughTheViewsByKeys(FxRobot robot) throws TimeoutException {
        open(robot);

        robot.write("sweet apple\nsweet pear\nfast car").push(KeyCode.CONTROL, KeyCode.ENTER);
        await(robot, "#embedding-figures", figures -> says(figures, "3 texts"));

        robot.interact(() -> robot.lookup("#heat-map").query().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        await(robot, "#heat-cosine", cosine -> says(cosine, "1.000"));
        robot.push(KeyCode.LEFT).push(KeyCode.ENTER);
        await(robot, "#embedding-selected", text -> says(text, "sweet pear"));

        robot.clickOn("#embedding-copy");
        assertThat(onUi(robot, () -> Clipboard.getSystemClipboard().getString()))
                .startsWith("[")
                .endsWith("]");

        robot.clickOn("#embedding-nearest");
        await(robot, "#nearest-about", about -> says(about, "sweet pear"));
        await(robot, "#nearest-list", list -> ((ListView<?>) list).getItems().size() == 2);

        robot.clickOn("#embedding-view-map");
        robot.interact(() -> robot.lookup("#map").query().requestFocus());
        robot.push(KeyCode.PLUS).push(KeyCode.DIGIT0).push(KeyCode.LEFT).push(KeyCode.RIGHT);
        assertThat(robot.lookup("#map-shares").<Label>query().getText()).contains("100 %");
    }

    @Test
    void escapeStopsAndKeepsWhatHasCome(FxRobot robot) throws Exception {
        desk.close();
        desk = TaskDesk.of(folder, SandboxOptions.defaults().withFaults(Fault.parse("slow-headers:60000")));
        open(robot);

        robot.write("one").push(KeyCode.CONTROL, KeyCode.ENTER);
        await(robot, "#embedding-run", run -> says(run, "Cancel"));
        robot.push(KeyCode.ESCAPE);

        await(robot, "#embedding-run", run -> says(run, "Embed"));
        assertThat(robot.lookup("#embedding-texts").<TextArea>query().getText()).isEqualTo("one");
    }

    @Test
    void hidesCostsWhilePresented(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.write("one\ntwo").push(KeyCode.CONTROL, KeyCode.ENTER);
        await(robot, "#embedding-cost", cost -> says(cost, "$"));

        robot.interact(() -> {
            Parent page = window.orElseThrow().getScene().getRoot();
            page.getStyleClass().add("shell");
            page.getStylesheets().add("/dev/ganglion/ui/shell/shell.css");
            Discreet.present(page, Presenting.WITHOUT_COSTS);
            page.applyCss();
        });

        assertThat(robot.lookup("#embedding-cost").query().isVisible()).isFalse();
        assertThat(robot.lookup("#estimate").query().isVisible()).isFalse();
    }

    @Test
    void ranksAnExampleOnTheOtherTab(FxRobot robot) throws TimeoutException {
        open(robot);

        robot.clickOn("#embedding-tab-rerank").clickOn("#rerank-example-2");

        await(robot, "#rerank-list", list -> ((ListView<?>) list).getItems().size() == 6);
        assertThat(robot.lookup("#rerank-asked").<Label>query().getText()).isEqualTo("Which planet has rings?");
    }

    @Test
    void opensTheTabOfAModelThatIsChosenElsewhereAndTakesFilesOverAllOfIt(FxRobot robot) throws IOException {
        Path ranked = Files.writeString(folder.resolve("ranked.txt"), "One\nTwo\n");
        Path embedded = Files.writeString(folder.resolve("embedded.txt"), "One\nTwo\n");
        robot.interact(() -> {
            EmbeddingPage page = new EmbeddingPage(desk.services());
            Parent content = (Parent) page.content();

            page.choose(Catalogue.bundled().find("@cf/baai/bge-reranker-base").orElseThrow());
            assertThat(((TabbedView) content).openTab()).isEqualTo("rerank");
            drop(content, ranked);
            page.choose(
                    Catalogue.bundled().find("@cf/qwen/qwen3-embedding-0.6b").orElseThrow());
            assertThat(((TabbedView) content).openTab()).isEqualTo("embed");
            drop(content, embedded);
        });
        assertThat(desk.settings.value("rerank.passages.file")).contains(ranked.toString());
        assertThat(desk.settings.value("embedding.texts.file")).contains(embedded.toString());
        assertThat(desk.settings.value("embedding.model")).contains("@cf/qwen/qwen3-embedding-0.6b");
    }

    @Test
    void twoThousandTextsOfAThousandDimensionsStayFluent(FxRobot robot) throws TimeoutException {
        open(robot);
        String many = IntStream.range(0, 2_000)
                .mapToObj(at -> "text of number " + at + " about topic " + at % 7)
                .collect(Collectors.joining("\n"));
        Longest longest = new Longest();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(many);
            Clipboard.getSystemClipboard().setContent(content);
            longest.start();
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await(robot, "#embedding-texts-count", count -> says(count, "2,000"));
        longest.tell("paste");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(robot, "#embedding-figures", figures -> says(figures, "2,000 texts"));
        WaitForAsyncUtils.waitForFxEvents();
        longest.tell("embed");
        for (String view : List.of("map", "table", "nearest", "heat")) {
            robot.clickOn("#embedding-view-" + view);
            WaitForAsyncUtils.waitForFxEvents();
            longest.tell(view);
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(robot, "#embedding-sets", sets -> says(sets, "1 of 2 sets"));
        await(robot, "#embedding-figures", figures -> figures.isVisible() && says(figures, "2,000 texts"));
        longest.tell("embed again");
        assertThat(longest.most).isLessThan(500);
    }

    private static void drop(Parent page, Path file) {
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(file.toFile()));
        Clipboard.getSystemClipboard().setContent(files);
        ((DropPane) page.lookup(".drop-pane")).take(Clipboard.getSystemClipboard());
    }

    private static <T> T onUi(FxRobot robot, Callable<T> deed) {
        var result = new AtomicReference<T>();
        robot.interact(() -> {
            result.set(deed.call());
            return null;
        });
        return result.get();
    }

    /// The most that the UI thread works between two pulses, whatever else the machine does.
    private static final class Longest extends AnimationTimer {
        private long before;
        private volatile long pulse;
        private long most;

        @Override
        public void handle(long at) {
            long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            pulse = before == 0 ? 0 : Math.max(pulse, now - before);
            before = now;
        }

        void tell(String what) {
            long millis = pulse / 1_000_000;
            System.getLogger("embedding").log(System.Logger.Level.INFO, "longest pulse of {0}: {1} ms", what, millis);
            most = Math.max(most, millis);
            pulse = 0;
        }
    }
}
