package dev.ganglion.ui.image.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.gallery.Wanted.Which;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The wall, its search and its bin, by keys and buttons.
@ExtendWith(ApplicationExtension.class)
class GalleryPaneTest {
    private static final String NEWEST = "灯台の夕暮れ、静かな海";
    private static final String BEFORE = "A watercolour of an old tram in the rain";

    @TempDir
    Path folder;

    private GalleryWindow gallery;

    @BeforeEach
    void begin(FxRobot robot) {
        gallery = new GalleryWindow(robot, folder);
    }

    @AfterEach
    void end() {
        gallery.close();
    }

    @Test
    void hasAKeyForEverythingAPictureIsGoodFor() {
        gallery.open(4);

        gallery.press(gallery.wall(), KeyCode.A, KeyCode.S, KeyCode.P, KeyCode.R, KeyCode.C, KeyCode.U, KeyCode.O);

        String file = gallery.all(Wanted.ALL).getFirst().file().getFileName().toString();
        assertThat(gallery.desk.used)
                .containsExactly(
                        "recall " + NEWEST,
                        "seed 3",
                        "prompt " + NEWEST,
                        "remix " + NEWEST,
                        "chat " + file,
                        "reference " + file,
                        "folder pictures");
    }

    @Test
    void typesNoLetterIntoWhatAKeyLeadsTo(FxRobot robot) {
        gallery.open(4);
        List<String> typed = new ArrayList<>();
        robot.interact(() -> {
            gallery.wall().addEventHandler(KeyEvent.KEY_TYPED, key -> typed.add(key.getCharacter()));
            gallery.wall().requestFocus();
        });

        robot.type(KeyCode.A).type(KeyCode.X);

        assertThat(typed).containsExactly("x");
    }

    @Test
    void noLetterDeletes(FxRobot robot) {
        gallery.open(4);

        for (KeyCode code : KeyCode.values()) {
            if (code.isLetterKey()) {
                gallery.press(gallery.wall(), code);
                robot.interact(() -> {
                    if (gallery.pane.lookup("#gallery-back") instanceof Button back && back.getScene() != null) {
                        back.fire();
                    }
                    gallery.settle();
                });
            }
        }

        assertThat(gallery.desk.gallery.count(Wanted.ALL)).isEqualTo(4);
    }

    @Test
    void throwsAwayWithAWayBack() {
        gallery.open(4);

        gallery.press(gallery.wall(), KeyCode.DELETE);
        assertThat(gallery.prompts()).hasSize(3).doesNotContain(NEWEST);
        assertThat(gallery.desk.gallery.count(new Wanted("", Which.BIN))).isEqualTo(1);
        gallery.fire("#gallery-step");

        assertThat(gallery.prompts()).hasSize(4).startsWith(NEWEST);
        assertThat(gallery.pane.lookup("#gallery-said").isVisible()).isFalse();
    }

    @Test
    void undoesByKey(FxRobot robot) {
        gallery.open(4);

        gallery.press(gallery.wall(), KeyCode.DELETE, KeyCode.DELETE);
        robot.interact(() -> gallery.wall().fireEvent(GalleryWindow.key(KeyCode.Z, true)));

        assertThat(gallery.prompts()).hasSize(3).doesNotContain(NEWEST).contains(BEFORE);
    }

    @Test
    void deletesForGoodOnlyOutOfTheBinAndWhenItIsConfirmed() {
        gallery.open(4);
        Path file = gallery.all(Wanted.ALL).getFirst().file();
        gallery.press(gallery.wall(), KeyCode.DELETE);
        gallery.fire("#gallery-which-BIN");
        assertThat(gallery.prompts()).containsExactly(NEWEST);

        gallery.press(gallery.wall(), KeyCode.DELETE);
        assertThat(file).exists();
        gallery.fire("#gallery-step");

        assertThat(file).doesNotExist();
        assertThat(gallery.desk.gallery.count(new Wanted("", Which.BIN))).isZero();
        assertThat(gallery.said("#gallery-empty")).contains("The bin is empty.");
    }

    @Test
    void restoresOutOfTheBin() {
        gallery.open(4);
        gallery.press(gallery.wall(), KeyCode.DELETE);
        gallery.fire("#gallery-which-BIN");

        gallery.fire("#gallery-restore");
        gallery.fire("#gallery-which-BIN");

        assertThat(gallery.prompts()).hasSize(4).startsWith(NEWEST);
    }

    @Test
    void findsByWordsAndByFavourites() {
        gallery.open(6);
        gallery.type("tram");
        assertThat(gallery.prompts()).containsExactly(BEFORE);
        gallery.press(gallery.wall(), KeyCode.F);
        gallery.type("");
        assertThat(gallery.prompts()).hasSize(6);

        gallery.fire("#gallery-which-FAVOURITES");

        assertThat(gallery.prompts()).containsExactly(BEFORE);
        assertThat(((Label) gallery.pane.lookup("#gallery-count")).getText()).isEqualTo("1 picture");
        gallery.press(gallery.wall(), KeyCode.F);
        assertThat(gallery.said("#gallery-empty")).anyMatch(words -> words.startsWith("There are no favourites yet."));
    }

    @Test
    void leadsOutOfASearchThatFindsNothing() {
        gallery.open(2);
        gallery.type("zebra");
        assertThat(gallery.said("#gallery-empty")).contains("No prompt has the words “zebra”.");

        gallery.fire("#gallery-clear");

        assertThat(gallery.prompts()).hasSize(2);
    }

    @Test
    void teachesWhereThereIsNothingYet(FxRobot robot) {
        gallery.open(0);

        gallery.fire("#gallery-draw");
        robot.interact(() -> ((Hyperlink) gallery.pane.lookup(".hyperlink")).fire());

        assertThat(gallery.desk.used).containsExactly("draw", "prompt A lighthouse at dusk, long exposure, calm sea");
    }

    @Test
    void tellsScreenReadersWhichPictureItIs(FxRobot robot) {
        gallery.open(3);

        gallery.press(gallery.wall(), KeyCode.RIGHT);

        robot.interact(() -> {
            assertThat(gallery.wall().queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
                    .isEqualTo(3);
            Node tile = (Node) gallery.wall().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            assertThat(tile.getAccessibleText()).isEqualTo("Hills under a low sun, woodcut. lucid-origin");
            gallery.wall().fireEvent(GalleryWindow.key(KeyCode.SPACE, false));
            gallery.settle();
            assertThat(tile.getAccessibleText()).endsWith(". Picked");
            assertThat(gallery.visible(".pick")).isEqualTo(1);
        });
    }

    @Test
    void isRehearsedWithoutReadingAnything(FxRobot robot) {
        gallery.open(0);
        gallery.desk.close();

        robot.interact(() -> {
            var understudy = gallery.pane.understudy();
            gallery.stage.getScene().setRoot((Parent) understudy.node());
            understudy.steps().forEach(step -> {
                step.run();
                gallery.stage.getScene().getRoot().applyCss();
                gallery.stage.getScene().getRoot().layout();
            });
        });

        assertThat(gallery.desk.used).isEmpty();
    }
}
