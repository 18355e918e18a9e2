package dev.ganglion.ui.image.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GalleryScreensTest {
    private static final int MANY = 40;

    /// What the screen of the tests has room for.
    private static final int SCREEN = 900;

    @TempDir
    static Path folder;

    private static GalleryDesk full;

    @BeforeAll
    static void keep() {
        full = new GalleryDesk(folder.resolve("full")).with(MANY);
    }

    @AfterAll
    static void close() {
        full.close();
    }

    @AfterEach
    void bringBack() {
        full.gallery.restore(full.gallery.page(new Wanted("", Which.BIN), Optional.empty(), MANY).stream()
                .map(Drawn::id)
                .toList());
    }

    private record Shot(String what, Theme theme, int width, int height) {
        static Stream<Shot> of(String what) {
            return switch (what) {
                case "full", "viewer", "slider" ->
                    Stream.of(new Shot(what, Theme.LIGHT, 900, 600), new Shot(what, Theme.DARK, 1600, 1000));
                default -> Stream.of(new Shot(what, Theme.LIGHT, 900, 600));
            };
        }

        @Override
        public String toString() {
            return "gallery-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.concat(
                Stream.of(new Shot("viewer", Theme.DARK, 900, 600)),
                Stream.of(
                                "empty", "full", "picked", "bin", "nothing", "viewer", "pixels", "missing", "side",
                                "slider", "hover")
                        .flatMap(Shot::of));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsTheGallery(Shot shot, FxRobot robot) {
        try (GalleryDesk empty = new GalleryDesk(folder.resolve("empty"))) {
            var picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = draw(shot.what().equals("empty") ? empty : full, shot));

            assertThat(picture[0])
                    .returns(shot.width(), BufferedImage::getWidth)
                    .returns(shot.height(), BufferedImage::getHeight);
        }
    }

    private static BufferedImage draw(GalleryDesk desk, Shot shot) {
        Shots.dress(shot.theme());
        Optional<Path> lost = shot.what().equals("missing") ? Optional.of(lose(desk)) : Optional.empty();
        GalleryPane pane = new GalleryPane(desk.services);
        Stage stage = new Stage();
        stage.setScene(new Scene(pane, shot.width(), shot.height()));
        if (shot.width() <= SCREEN) {
            stage.show();
        }
        pane.shown();
        settle(pane);
        Node wall = pane.lookup("#gallery-wall");
        switch (shot.what()) {
            case "picked" -> press(wall, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.F);
            case "bin" -> press(wall, KeyCode.DELETE);
            case "nothing" -> ((TextField) pane.lookup("#gallery-search")).setText("zebra");
            case "viewer", "missing" -> press(wall, KeyCode.ENTER);
            case "pixels" -> {
                press(wall, KeyCode.ENTER);
                settle(pane);
                press(pane.lookup("#gallery-picture"), KeyCode.DIGIT1, KeyCode.PLUS, KeyCode.PLUS, KeyCode.I);
            }
            case "side", "slider", "hover" -> compare(pane, shot.what());
            default -> {}
        }
        settle(pane);
        settle(pane);
        var picture = Screens.write(pane, shot.toString(), 1);
        stage.hide();
        lost.ifPresent(GalleryScreensTest::find);
        return picture;
    }

    private static void compare(GalleryPane pane, String how) {
        press(pane.lookup("#gallery-wall"), KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE);
        if (!how.equals("slider")) {
            press(pane.lookup("#gallery-wall"), KeyCode.RIGHT, KeyCode.SPACE);
        }
        press(pane.lookup("#gallery-wall"), KeyCode.M);
        settle(pane);
        switch (how) {
            case "slider" -> press(pane.lookup("#gallery-comparison"), KeyCode.M);
            case "hover" -> press(pane.lookup("#gallery-comparison"), KeyCode.M, KeyCode.M);
            default -> {}
        }
    }

    private static Path lose(GalleryDesk desk) {
        Path file =
                desk.gallery.page(Wanted.ALL, Optional.empty(), 1).getFirst().file();
        move(file, folder.resolve(file.getFileName()));
        return file;
    }

    private static void find(Path file) {
        move(folder.resolve(file.getFileName()), file);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void press(Node node, KeyCode... codes) {
        for (KeyCode code : codes) {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    private static void settle(Parent pane) {
        pane.applyCss();
        pane.layout();
    }
}
