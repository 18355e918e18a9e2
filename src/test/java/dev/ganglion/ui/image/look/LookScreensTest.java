package dev.ganglion.ui.image.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TaskDesk;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LookScreensTest {
    @TempDir
    Path folder;

    private record Shot(String what, Theme theme, int width, int height) {
        @Override
        public String toString() {
            return "look-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.of("empty", "full")
                .flatMap(what ->
                        Stream.of(new Shot(what, Theme.LIGHT, 816, 540), new Shot(what, Theme.DARK, 1516, 940)));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePane(Shot shot, FxRobot robot) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            var picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = draw(desk, shot));

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
        }
    }

    private static BufferedImage draw(TaskDesk desk, Shot shot) {
        Shots.dress(shot.theme());
        LookPane pane = new LookPane(desk.services());
        new Scene(pane, shot.width(), shot.height());
        settle(pane);
        if (shot.what().equals("full")) {
            fill(pane);
        }
        settle(pane);
        settle(pane);
        return Screens.write(pane, shot.toString(), 1);
    }

    private static void fill(LookPane pane) {
        press(pane, "#look-example-classify");
        press(pane, "#look-go");
        pane.models().choose("@cf/llava-hf/llava-1.5-7b-hf");
        press(pane, "#look-go");
        pane.models().choose("@cf/moondream/moondream3.1-9B-A2B");
        press(pane, "#look-go");
        press(pane, "#look-wish-detect");
        ((TextField) pane.lookup("#look-target")).setText("red");
        press(pane, "#look-go");
        pane.models().choose("@cf/facebook/detr-resnet-50");
        press(pane, "#look-go");
    }

    private static void press(LookPane pane, String id) {
        settle(pane);
        ((ButtonBase) pane.lookup(id)).fire();
    }

    private static void settle(LookPane pane) {
        pane.applyCss();
        pane.layout();
    }
}
