package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.ui.chat.composer.attach.Incoming;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures of the composer in every condition that has a look of its own.
@ExtendWith(ApplicationExtension.class)
class ComposerScreensTest {
    private static final int CHARACTERS_A_TOKEN = 4;

    @TempDir
    Path folder;

    /// The composer after some steps.
    private record Look(String name, Background background, Consumer<Shown> steps) {
        /// Where everything is read at once.
        Look(String name, Consumer<Shown> steps) {
            this(name, new InlineBackground(), steps);
        }
    }

    /// A theme and the size of a window.
    private record Room(Theme theme, int width, int height) {
        String name() {
            return theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    /// What the steps work on.
    private record Shown(ComposerDesk desk, Path folder) {
        void attach(Path... files) {
            desk.composer
                    .box()
                    .tray()
                    .read(Stream.of(files).map(Incoming.File::new).toList());
        }

        Path picture(String name, int width, int height, Color colour) {
            try {
                Path file = folder.resolve(name);
                var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                var pen = image.createGraphics();
                pen.setPaint(new GradientPaint(0, 0, colour, width, height, Color.WHITE));
                pen.fillRect(0, 0, width, height);
                pen.dispose();
                ImageIO.write(image, "jpg", file.toFile());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path broken(String name) {
            try {
                return Files.write(folder.resolve(name), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Has taken that share of the context.
        void taken(double share) {
            desk.use(ComposerDesk.model("llama-3.3-70b"));
            long window = desk.measure.get().model().contextWindow().orElseThrow();
            desk.use(ComposerDesk.model("llama-3.3-70b"), (long) (window * CHARACTERS_A_TOKEN * share));
        }

        void queue(String text) {
            desk.write(text);
            desk.composer.send();
        }
    }

    private static final List<Look> LOOKS = List.of(
            new Look("empty", shown -> {}),
            new Look(
                    "long-draft",
                    shown ->
                            shown.desk.write(("Write down what we agreed on in the meeting of Monday, with the names of"
                                            + " those who will do it and until when.\n\n")
                                    .repeat(8))),
            new Look("three-pictures", shown -> {
                shown.attach(
                        shown.picture("IMG_2041.jpg", 2016, 1512, new Color(0x2F6F4F)),
                        shown.picture("holiday-in-the-mountains-2026.jpg", 900, 1200, new Color(0x7A3FA0)),
                        shown.picture("chart.jpg", 640, 480, new Color(0xB0602A)));
                shown.desk.write("What do these have in common?");
            }),
            new Look("reading", new SteppedBackground(), shown -> {
                shown.attach(shown.picture("IMG_2041.jpg", 200, 150, Color.GRAY), shown.broken("next.png"));
                shown.desk.write("What is in these pictures?");
            }),
            new Look("queue", shown -> {
                shown.desk.state.set(ChatState.STREAMING);
                shown.queue("And how long does that take?");
                shown.queue(
                        "Make a table of all of it, with one row for each kind of neuron and a column for its speed");
            }),
            new Look("queue-held", shown -> {
                shown.desk.state.set(ChatState.STREAMING);
                shown.queue("And how long does that take?");
                shown.desk.write("Remember that we count in milliseconds.");
                shown.desk.composer.add();
                shown.desk.end(new Outcome.Failed("BUSY", "The model is busy."));
            }),
            new Look("refused", shown -> {
                shown.desk.use(ComposerDesk.model("llama-3.3-70b"));
                shown.attach(shown.picture("IMG_2041.jpg", 200, 150, Color.GRAY));
                shown.desk.use(ComposerDesk.model("llama-4-scout"));
                shown.attach(shown.broken("broken.png"));
                shown.desk.use(ComposerDesk.model("llama-3.3-70b"));
                shown.desk.write("What is in this picture?");
            }),
            new Look("blind", shown -> {
                shown.attach(shown.picture("IMG_2041.jpg", 200, 150, Color.GRAY));
                shown.desk.use(ComposerDesk.model("llama-3.3-70b"));
                shown.desk.write("What is in this picture?");
            }),
            new Look("amber", shown -> {
                shown.taken(0.88);
                shown.desk.write("Go on, please.");
            }),
            new Look("red", shown -> {
                shown.taken(1.1);
                shown.desk.write("Go on, please.");
            }),
            new Look("text-attached", shown -> {
                shown.desk.composer.box().attachIfLong("at dev.ganglion.Main.main(Main.java)\n".repeat(20_000));
                shown.desk.composer.box().attachIfLong("- one point\n".repeat(400));
                shown.desk.write("Why does this fail?");
                shown.desk
                        .composer
                        .box()
                        .tray()
                        .remove(shown.desk.composer.draft().attachments().getLast());
            }));

    static Stream<Room> rooms() {
        return Stream.of(Theme.LIGHT, Theme.DARK)
                .flatMap(theme ->
                        Stream.of(new Room(theme, 340, 420), new Room(theme, 620, 420), new Room(theme, 1100, 520)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void looksGood(Room room, FxRobot robot) {
        for (Look look : LOOKS) {
            robot.interact(() -> {
                Shots.dress(room.theme);
                ComposerDesk desk = new ComposerDesk(look.background);
                ComposerView view = new ComposerView(desk.composer);
                VBox dock = new VBox(view);
                dock.getStyleClass().add("composer-dock");
                DropZone zone = new DropZone(new BorderPane(null, null, null, dock, null), desk.composer);
                zone.getStylesheets()
                        .add(ComposerView.class.getResource("../chat.css").toExternalForm());
                Stage stage = new Stage();
                stage.setScene(new Scene(zone, room.width, room.height));
                stage.show();
                view.focus();
                look.steps.accept(new Shown(desk, folder));
                zone.applyCss();
                zone.layout();
                BufferedImage picture = Shots.keep(stage, "composer-" + look.name + "-" + room.name());
                stage.close();
                assertThat(picture.getWidth()).isEqualTo(room.width);
            });
        }
    }
}
