package dev.ganglion.ui.text;

import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ui.kit.Frame;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TextScreensTest {
    private static final String SCRIPTS = """
            صباح الخير يا صديقي، القهوة جيدة والخبز ليس سيئا، ونحن نذهب إلى المدينة اليوم مع الأصدقاء.
            おはようございます。今日は天気がいいですね。駅までの道を教えてください。電車は何時に出ますか。
            नमस्ते, आप कैसे हैं? आज मौसम अच्छा है और चाय तैयार है।
            שלום חבר, הקפה טוב והלחם לא רע.
            """;

    @TempDir
    Path folder;

    /// Pictures of a tab, empty or not.
    private record Sight(String tab, String what, List<Frame> frames) {
        static Sight of(String tab, String what) {
            return new Sight(tab, what, List.of(new Frame(Theme.LIGHT, 816, 560), new Frame(Theme.DARK, 1_516, 960)));
        }

        @Override
        public String toString() {
            return "text-" + tab + "-" + what;
        }
    }

    static Stream<Sight> sights() {
        Stream<Sight> all = Stream.of("translate", "classify", "decide", "convert")
                .flatMap(tab -> Stream.of("empty", "full").map(what -> Sight.of(tab, what)));
        return Stream.concat(
                all, Stream.of(new Sight("translate", "scripts", List.of(new Frame(Theme.LIGHT, 816, 560)))));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void drawsThePage(Sight sight, FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            desk.budgets.plan("Test", Plan.PAID);

            robot.interact(() -> draw(desk, sight));
        }
    }

    private static void draw(TaskDesk desk, Sight sight) {
        Frame first = sight.frames().getFirst();
        TextDesk page = TextDesk.open(desk, first.theme(), first.width(), first.height())
                .at(sight.tab());
        switch (sight.what()) {
            case "full" -> fill(page, sight.tab());
            case "scripts" -> {
                ((TextArea) page.find("#translate-text")).setText(SCRIPTS);
                page.press("#translate-go");
            }
            default -> {}
        }
        sight.frames().forEach(frame -> {
            frame.around(page.view());
            frame.keep(page.view(), sight.toString());
        });
    }

    private static void fill(TextDesk page, String tab) {
        switch (tab) {
            case "translate" -> page.press("#translate-example-fr");
            case "classify" -> page.press("#classify-example-mails");
            case "decide" -> page.press("#decide-example-mail");
            default -> {
                page.press("#convert-example-table");
                page.press("#convert-example-page");
            }
        }
        page.press("#" + tab + "-go");
    }
}
