package dev.ganglion.ui.image.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// One picture large, and several beside each other, by keys and buttons.
@ExtendWith(ApplicationExtension.class)
class GalleryViewerTest {
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
    void showsOneLargeAndLeadsToTheNext(FxRobot robot) {
        gallery.open(4);

        gallery.press(gallery.wall(), KeyCode.ENTER);
        assertThat(gallery.said("#gallery-info")).contains(NEWEST, "@cf/black-forest-labs/flux-1-schnell");
        assertThat(gallery.place()).isEqualTo("1 of 4");
        gallery.press(gallery.picture(), KeyCode.RIGHT, KeyCode.PAGE_DOWN);
        assertThat(gallery.place()).isEqualTo("3 of 4");
        gallery.press(gallery.picture(), KeyCode.LEFT);
        assertThat(gallery.said("#gallery-info")).contains(BEFORE);
        gallery.press(gallery.picture(), KeyCode.ESCAPE);

        assertThat(gallery.pane.lookup("#gallery-viewer")).isNull();
        robot.interact(() -> assertThat(gallery.wall().isFocused()).isTrue());
    }

    @Test
    void zoomsByKeyAndThenMovesWithTheArrows() {
        gallery.open(4);
        gallery.press(gallery.wall(), KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

        assertThat(gallery.figure()).isNotEqualTo("100 %").matches("[4-9][0-9] %");
        gallery.press(gallery.picture(), KeyCode.DIGIT1, KeyCode.PLUS);
        assertThat(gallery.figure()).isEqualTo("125 %");
        gallery.press(gallery.picture(), KeyCode.RIGHT);

        assertThat(gallery.place()).isEqualTo("3 of 4");
        gallery.press(gallery.picture(), KeyCode.DIGIT0, KeyCode.RIGHT);
        assertThat(gallery.place()).isEqualTo("4 of 4");
    }

    @Test
    void staysAmongThePicturesThatAreLeftWhenOneIsThrownAway() {
        gallery.open(2);
        gallery.press(gallery.wall(), KeyCode.ENTER);

        gallery.press(gallery.picture(), KeyCode.DELETE);
        assertThat(gallery.place()).isEqualTo("1 of 1");
        gallery.press(gallery.picture(), KeyCode.DELETE);

        assertThat(gallery.pane.lookup("#gallery-viewer")).isNull();
        assertThat(gallery.pane.lookup("#gallery-empty").isVisible()).isTrue();
    }

    @Test
    void comparesThoseThatArePicked(FxRobot robot) {
        gallery.open(6);
        gallery.press(gallery.wall(), KeyCode.M);
        assertThat(gallery.said("#gallery-said"))
                .contains("Pick two to four pictures to compare: Space, or Ctrl and a click.");

        gallery.press(gallery.wall(), KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE);
        gallery.press(gallery.wall(), KeyCode.M);
        assertThat(gallery.pane.lookupAll("#gallery-comparison .picture-view")).hasSize(3);
        gallery.press(gallery.pane.lookup("#gallery-comparison"), KeyCode.M);
        assertThat(gallery.pane.lookupAll("#gallery-curtain .picture-view")).hasSize(2);
        gallery.press(gallery.pane.lookup("#gallery-curtain"), KeyCode.LEFT);
        assertThat(gallery.pane.lookup("#gallery-curtain").queryAccessibleAttribute(AccessibleAttribute.VALUE))
                .isEqualTo(0.48);
        gallery.press(gallery.pane.lookup("#gallery-comparison"), KeyCode.M);
        assertThat(gallery.visible("#gallery-comparison .picture-view")).isEqualTo(1);
        gallery.press(gallery.pane.lookup("#gallery-comparison"), KeyCode.ESCAPE);

        assertThat(gallery.pane.lookup("#gallery-comparison")).isNull();
        robot.interact(() -> assertThat(gallery.wall().isFocused()).isTrue());
    }

    @Test
    void saysThatAFileIsGoneAndForgetsThePicture() throws Exception {
        gallery.open(2);
        Files.delete(gallery.all(Wanted.ALL).getFirst().file());

        gallery.press(gallery.wall(), KeyCode.ENTER);
        assertThat(gallery.pane.lookup("#gallery-find").getParent().isVisible()).isTrue();
        gallery.press(gallery.picture(), KeyCode.C);
        assertThat(gallery.desk.used).isEmpty();
        gallery.fire("#gallery-remove");

        assertThat(gallery.prompts()).hasSize(1);
        assertThat(gallery.pane.lookup("#gallery-find").getParent().isVisible()).isFalse();
    }

    @Test
    void showsAPictureThatWasJustDrawnAndStaysWhereTheReaderIs(FxRobot robot) {
        gallery.open(3);
        gallery.press(gallery.wall(), KeyCode.RIGHT, KeyCode.ENTER);
        Drawn drawn = gallery.desk.keep(3);

        robot.interact(() -> gallery.pane.added(drawn));

        assertThat(gallery.place()).isEqualTo("3 of 4");
        assertThat(gallery.said("#gallery-info")).contains("Hills under a low sun, woodcut", "mask");
        assertThat(gallery.prompts()).hasSize(4).startsWith(NEWEST);
    }

    @Test
    void marksWhatThingsCostAsWhatIsHiddenFromOthers() {
        gallery.open(1);
        gallery.press(gallery.wall(), KeyCode.ENTER);

        assertThat(gallery.pane.lookup("#gallery-cost").getParent().getStyleClass())
                .contains("costs");
    }
}
