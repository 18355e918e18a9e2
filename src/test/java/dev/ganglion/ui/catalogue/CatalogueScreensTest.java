package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CatalogueScreensTest {
    /// A picture of the page, taken after some steps.
    private record Shot(Theme theme, int width, int height, String what, Consumer<CatalogueViewModel> steps) {
        String name() {
            return "catalogue-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + what;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(
                new Shot(Theme.LIGHT, 900, 600, "", _ -> {}),
                new Shot(Theme.DARK, 900, 600, "", _ -> {}),
                new Shot(Theme.LIGHT, 900, 600, "-card", model -> model.move(9)),
                new Shot(Theme.LIGHT, 720, 600, "", _ -> {}),
                new Shot(Theme.LIGHT, 1600, 1000, "", _ -> {}),
                new Shot(Theme.DARK, 1600, 1000, "", _ -> {}),
                new Shot(Theme.DARK, 1600, 1000, "-retired", model -> {
                    model.scope().set(Scope.ALL);
                    model.sort().set(Sort.NAME);
                    model.query().set("kimi");
                }),
                new Shot(Theme.LIGHT, 1600, 1000, "-images", model -> {
                    model.scope().set(Scope.ALL);
                    model.task().set(choice(model, Task.TEXT_TO_IMAGE));
                    model.move(3);
                }),
                new Shot(
                        Theme.LIGHT,
                        1600,
                        1000,
                        "-empty",
                        model -> model.query().set("zzzz")));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) {
        var picture = new BufferedImage[1];

        robot.interact(() -> picture[0] = draw(shot));

        assertThat(picture[0])
                .returns(shot.width(), BufferedImage::getWidth)
                .returns(shot.height(), BufferedImage::getHeight);
    }

    private static BufferedImage draw(Shot shot) {
        Shots.dress(shot.theme());
        var model = new CatalogueViewModel(Catalogue.bundled(), _ -> {});
        var view = new CatalogueView(model, _ -> {});
        var scene = new Scene(view, shot.width(), shot.height());
        view.applyCss();
        view.layout();
        shot.steps().accept(model);
        if (shot.what().equals("-card")) {
            ((ToggleButton) view.lookup("#catalogue-card-toggle")).setSelected(true);
        }
        view.applyCss();
        view.layout();
        return Screens.write(scene.getRoot(), shot.name(), 1);
    }

    private static TaskChoice choice(CatalogueViewModel model, Task task) {
        return model.tasks().stream()
                .filter(choice -> choice.task().equals(Optional.of(task)))
                .findFirst()
                .orElseThrow();
    }
}
