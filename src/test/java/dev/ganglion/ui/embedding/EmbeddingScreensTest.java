package dev.ganglion.ui.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.Terms;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TaskDesk;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class EmbeddingScreensTest {
    @TempDir
    Path folder;

    private record Shot(String what, Theme theme, int width, int height) {
        static Shot small(String what, Theme theme) {
            return new Shot(what, theme, 900, 600);
        }

        static Shot large(String what, Theme theme) {
            return new Shot(what, theme, 1600, 1000);
        }

        @Override
        public String toString() {
            return "embedding-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.small("heat", Theme.DARK),
                Shot.small("map", Theme.LIGHT),
                Shot.small("rerank", Theme.LIGHT),
                Shot.small("sorted", Theme.LIGHT),
                Shot.small("nearest", Theme.DARK),
                Shot.small("apart", Theme.DARK),
                Shot.small("table", Theme.LIGHT),
                Shot.small("quota", Theme.LIGHT),
                Shot.small("table-input", Theme.DARK),
                Shot.large("many", Theme.LIGHT),
                Shot.large("empty", Theme.DARK),
                Shot.large("compared", Theme.DARK),
                Shot.large("together", Theme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) throws Exception {
        SandboxOptions options = SandboxOptions.defaults();
        if (shot.what().equals("quota")) {
            options = options.withTerms(Terms.OPEN.withDailyNeurons(new BigDecimal("0.0001")));
        }
        try (TaskDesk desk = TaskDesk.of(folder, options)) {
            var picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = draw(desk, shot));

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
        }
    }

    private static BufferedImage draw(TaskDesk desk, Shot shot) {
        Shots.dress(shot.theme());
        if (shot.what().equals("table-input")) {
            desk.settings.put(
                    "embedding.texts.table", "id,text,lang\n1,Where is my order?,en\n2,,fr\n\n3,\"Wo, bitte?\",de\n");
        }
        EmbeddingPage shown = new EmbeddingPage(desk.services());
        Parent page = (Parent) shown.content();
        new Scene(page, shot.width(), shot.height());
        settle(page);
        if (shot.what().equals("apart")) {
            press(page, "#embedding-example-1");
            shown.choose(Catalogue.bundled().find("@cf/baai/bge-small-en-v1.5").orElseThrow());
            press(page, "#embedding-run");
        }
        show(shot.what(), page);
        settle(page);
        settle(page);
        return Screens.write(page, shot.toString(), 1);
    }

    private static void show(String what, Parent page) {
        switch (what) {
            case "heat", "sorted", "nearest", "map", "table" -> {
                press(page, "#embedding-example-1");
                settle(page);
                open(what, page);
            }
            case "many" ->
                type(
                        page,
                        IntStream.range(0, 900)
                                .mapToObj(at -> List.of(
                                                        "apple pear fruit",
                                                        "engine car road",
                                                        "planet star sky",
                                                        "cat dog bird")
                                                .get(at % 4)
                                        + " number " + at)
                                .toList());
            case "quota" ->
                type(page, IntStream.range(0, 150).mapToObj(at -> "text " + at).toList());
            case "apart" -> turn(page);
            case "together" -> {
                press(page, "#embedding-example-1");
                type(page, List.of("The sun is a star", "The moon is no planet", "A plum is a sweet fruit"));
                settle(page);
                turn(page);
                settle(page);
                press(page, "#embedding-view-map");
            }
            case "rerank", "compared" -> {
                press(page, "#embedding-tab-rerank");
                settle(page);
                if (what.equals("compared")) {
                    ((CheckBox) page.lookup("#rerank-compare")).fire();
                }
                press(page, "#rerank-example-1");
            }
            default -> {}
        }
    }

    private static void open(String what, Parent page) {
        switch (what) {
            case "heat" -> key(page.lookup("#heat-map"), KeyCode.DOWN);
            case "sorted" -> {
                ((CheckBox) page.lookup("#heat-sorted")).fire();
                settle(page);
                key(page.lookup("#heat-map"), KeyCode.END);
            }
            case "nearest" -> {
                press(page, "#embedding-view-nearest");
                settle(page);
                ((TextField) page.lookup("#nearest-query")).setText("something with an engine");
                press(page, "#nearest-find");
            }
            default -> {
                press(page, "#embedding-view-" + what);
                settle(page);
                if (what.equals("map")) {
                    key(page.lookup("#map"), KeyCode.RIGHT);
                }
            }
        }
    }

    private static void turn(Parent page) {
        MenuButton sets = (MenuButton) page.lookup("#embedding-sets");
        CheckMenuItem oldest = sets.getItems().stream()
                .filter(CheckMenuItem.class::isInstance)
                .map(CheckMenuItem.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
        oldest.fire();
    }

    private static void type(Parent page, List<String> lines) {
        ((TextArea) page.lookup("#embedding-texts")).setText(String.join("\n", lines));
        press(page, "#embedding-run");
    }

    private static void press(Parent page, String id) {
        ((ButtonBase) page.lookup(id)).fireEvent(new ActionEvent());
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void settle(Parent view) {
        view.applyCss();
        view.layout();
    }
}
