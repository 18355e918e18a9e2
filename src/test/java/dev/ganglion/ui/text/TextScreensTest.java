package dev.ganglion.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TaskDesk;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
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

    private record Shot(String tab, String what, Theme theme, int width, int height) {
        static Stream<Shot> of(String tab, String what) {
            return Stream.of(new Shot(tab, what, Theme.LIGHT, 816, 560), new Shot(tab, what, Theme.DARK, 1_516, 960));
        }

        @Override
        public String toString() {
            return "text-" + tab + "-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x"
                    + height;
        }
    }

    static Stream<Shot> shots() {
        Stream<Shot> all = Stream.of("translate", "classify", "decide", "convert")
                .flatMap(tab -> Stream.of("empty", "full").flatMap(what -> Shot.of(tab, what)));
        return Stream.concat(all, Stream.of(new Shot("translate", "scripts", Theme.LIGHT, 816, 560)));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            desk.budgets.plan("Test", Plan.PAID);
            var picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = draw(desk, shot));

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
        }
    }

    private static BufferedImage draw(TaskDesk desk, Shot shot) {
        TextDesk page =
                TextDesk.open(desk, shot.theme(), shot.width(), shot.height()).at(shot.tab());
        switch (shot.what()) {
            case "full" -> fill(page, shot.tab());
            case "scripts" -> {
                ((TextArea) page.find("#translate-text")).setText(SCRIPTS);
                page.press("#translate-go");
            }
            default -> {}
        }
        page.settle();
        page.settle();
        return Screens.write(page.view(), shot.toString(), 1);
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
