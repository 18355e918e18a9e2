package dev.ganglion.ui.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Period;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class UsageScreensTest {
    @TempDir
    Path folder;

    private record Shot(String what, Theme theme, int width, int height) {
        static Stream<Shot> of(String what) {
            return Stream.of(
                    new Shot(what, Theme.LIGHT, 900, 600),
                    new Shot(what, Theme.DARK, 900, 600),
                    new Shot(what, Theme.LIGHT, 1600, 1000),
                    new Shot(what, Theme.DARK, 1600, 1000));
        }

        @Override
        public String toString() {
            return "usage-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(
                        Stream.of("empty", "busy", "over").flatMap(Shot::of),
                        Stream.of(
                                new Shot("conversations", Theme.LIGHT, 1600, 1000),
                                new Shot("quarter", Theme.DARK, 1600, 1000),
                                new Shot("tip", Theme.LIGHT, 900, 600),
                                new Shot("tip", Theme.DARK, 1600, 1000),
                                new Shot("alternatives", Theme.LIGHT, 900, 600),
                                new Shot("alternatives", Theme.DARK, 1600, 1000),
                                new Shot("whatif", Theme.LIGHT, 1600, 1000),
                                new Shot("whatif", Theme.DARK, 900, 600),
                                new Shot("filtered", Theme.LIGHT, 900, 600)))
                .flatMap(shots -> shots);
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) {
        try (UsageDesk desk = desk(shot.what())) {
            var picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = draw(desk, shot));

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
        }
    }

    private UsageDesk desk(String what) {
        return switch (what) {
            case "empty" -> UsageDesk.empty(folder);
            case "over" -> UsageDesk.of(folder, BusyMonth.entries(3)).paid("2500");
            default -> UsageDesk.of(folder, BusyMonth.entries(1.4));
        };
    }

    private static BufferedImage draw(UsageDesk desk, Shot shot) {
        Shots.dress(shot.theme());
        UsageViewModel usage = desk.open();
        UsageView view = new UsageView(usage, List.of());
        new Scene(view, shot.width(), shot.height());
        settle(view);
        switch (shot.what()) {
            case "conversations" -> press(view, "#usage-by-CONVERSATION");
            case "quarter" -> usage.look(usage.filter().get().during(new Period.Last(90)));
            case "tip" -> key(view.lookup("#usage-bars"), KeyCode.END);
            case "alternatives" -> usage.compare("@cf/openai/gpt-oss-120b");
            case "whatif" -> usage.open(UsageViewModel.WHAT_IF);
            case "filtered" ->
                usage.look(new Filter(
                        new Period.Last(7),
                        Optional.of(BusyMonth.ACCOUNT),
                        Optional.empty(),
                        Optional.of("@cf/openai/gpt-oss-120b")));
            default -> {}
        }
        settle(view);
        settle(view);
        return Screens.write(view, shot.toString(), 1);
    }

    private static void press(Node view, String id) {
        ((ToggleButton) view.lookup(id)).fireEvent(new ActionEvent());
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void settle(UsageView view) {
        view.applyCss();
        view.layout();
    }
}
