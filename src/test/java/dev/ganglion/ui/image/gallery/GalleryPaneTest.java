package dev.ganglion.ui.image.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The gallery by its keys and buttons, over files and a database on the disk.
@ExtendWith(ApplicationExtension.class)
class GalleryPaneTest {
    private static final String NEWEST = "灯台の夕暮れ、静かな海";
    private static final String BEFORE = "A watercolour of an old tram in the rain";

    @TempDir
    Path folder;

    private GalleryDesk desk;
    private GalleryPane pane;
    private Stage stage;

    @BeforeEach
    void begin(FxRobot robot) {
        desk = new GalleryDesk(folder);
        List<Stage> window = new ArrayList<>();
        List<GalleryPane> content = new ArrayList<>();
        robot.interact(() -> {
            Shots.dress(Theme.LIGHT);
            window.add(new Stage());
            content.add(new GalleryPane(desk.services));
        });
        stage = window.getFirst();
        pane = content.getFirst();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> stage.hide());
        desk.close();
    }

    private void open(FxRobot robot, int pictures) {
        desk.with(pictures);
        robot.interact(() -> {
            stage.setScene(new Scene(pane, 900, 600));
            stage.sizeToScene();
            stage.show();
            pane.shown();
            settle();
        });
    }

    @Test
    void hasAKeyForEverythingAPictureIsGoodFor(FxRobot robot) {
        open(robot, 4);

        press(robot, wall(), KeyCode.A, KeyCode.S, KeyCode.P, KeyCode.R, KeyCode.C, KeyCode.U, KeyCode.O);

        String file = all(Wanted.ALL).getFirst().file().getFileName().toString();
        assertThat(desk.used)
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
        open(robot, 4);
        List<String> typed = new ArrayList<>();
        robot.interact(() -> {
            wall().addEventHandler(KeyEvent.KEY_TYPED, key -> typed.add(key.getCharacter()));
            wall().requestFocus();
        });

        robot.type(KeyCode.A).type(KeyCode.X);

        assertThat(typed).containsExactly("x");
    }

    @Test
    void noLetterDeletes(FxRobot robot) {
        open(robot, 4);

        for (KeyCode code : KeyCode.values()) {
            if (code.isLetterKey()) {
                press(robot, wall(), code);
                robot.interact(() -> {
                    if (pane.lookup("#gallery-back") instanceof Button back && back.getScene() != null) {
                        back.fire();
                    }
                    settle();
                });
            }
        }

        assertThat(desk.gallery.count(Wanted.ALL)).isEqualTo(4);
    }

    @Test
    void throwsAwayWithAWayBack(FxRobot robot) {
        open(robot, 4);

        press(robot, wall(), KeyCode.DELETE);
        assertThat(prompts()).hasSize(3).doesNotContain(NEWEST);
        assertThat(desk.gallery.count(new Wanted("", Which.BIN))).isEqualTo(1);
        fire(robot, "#gallery-step");

        assertThat(prompts()).hasSize(4).startsWith(NEWEST);
        assertThat(pane.lookup("#gallery-said").isVisible()).isFalse();
    }

    @Test
    void undoesByKey(FxRobot robot) {
        open(robot, 4);

        press(robot, wall(), KeyCode.DELETE, KeyCode.DELETE);
        robot.interact(() -> wall().fireEvent(key(KeyCode.Z, true)));

        assertThat(prompts()).hasSize(3).doesNotContain(NEWEST).contains(BEFORE);
    }

    @Test
    void deletesForGoodOnlyOutOfTheBinAndWhenItIsConfirmed(FxRobot robot) {
        open(robot, 4);
        Path file = all(Wanted.ALL).getFirst().file();
        press(robot, wall(), KeyCode.DELETE);
        fire(robot, "#gallery-which-BIN");
        assertThat(prompts()).containsExactly(NEWEST);

        press(robot, wall(), KeyCode.DELETE);
        assertThat(file).exists();
        fire(robot, "#gallery-step");

        assertThat(file).doesNotExist();
        assertThat(desk.gallery.count(new Wanted("", Which.BIN))).isZero();
        assertThat(said("#gallery-empty")).contains("The bin is empty.");
    }

    @Test
    void restoresOutOfTheBin(FxRobot robot) {
        open(robot, 4);
        press(robot, wall(), KeyCode.DELETE);
        fire(robot, "#gallery-which-BIN");

        fire(robot, "#gallery-restore");
        fire(robot, "#gallery-which-BIN");

        assertThat(prompts()).hasSize(4).startsWith(NEWEST);
    }

    @Test
    void findsByWordsAndByFavourites(FxRobot robot) {
        open(robot, 6);
        type(robot, "tram");
        assertThat(prompts()).containsExactly(BEFORE);
        press(robot, wall(), KeyCode.F);
        type(robot, "");
        assertThat(prompts()).hasSize(6);

        fire(robot, "#gallery-which-FAVOURITES");

        assertThat(prompts()).containsExactly(BEFORE);
        assertThat(((Label) pane.lookup("#gallery-count")).getText()).isEqualTo("1 picture");
        press(robot, wall(), KeyCode.F);
        assertThat(said("#gallery-empty")).anyMatch(words -> words.startsWith("There are no favourites yet."));
    }

    @Test
    void leadsOutOfASearchThatFindsNothing(FxRobot robot) {
        open(robot, 2);
        type(robot, "zebra");
        assertThat(said("#gallery-empty")).contains("No prompt has the words “zebra”.");

        fire(robot, "#gallery-clear");

        assertThat(prompts()).hasSize(2);
    }

    @Test
    void teachesWhereThereIsNothingYet(FxRobot robot) {
        open(robot, 0);

        fire(robot, "#gallery-draw");
        robot.interact(() -> ((Hyperlink) pane.lookup(".hyperlink")).fire());

        assertThat(desk.used).containsExactly("draw", "prompt A lighthouse at dusk, long exposure, calm sea");
    }

    @Test
    void showsOneLargeAndLeadsToTheNext(FxRobot robot) {
        open(robot, 4);

        press(robot, wall(), KeyCode.ENTER);
        assertThat(said("#gallery-info")).contains(NEWEST, "@cf/black-forest-labs/flux-1-schnell");
        assertThat(place()).isEqualTo("1 of 4");
        press(robot, picture(), KeyCode.RIGHT, KeyCode.PAGE_DOWN);
        assertThat(place()).isEqualTo("3 of 4");
        press(robot, picture(), KeyCode.LEFT);
        assertThat(said("#gallery-info")).contains(BEFORE);
        press(robot, picture(), KeyCode.ESCAPE);

        assertThat(pane.lookup("#gallery-viewer")).isNull();
        robot.interact(() -> assertThat(wall().isFocused()).isTrue());
    }

    @Test
    void zoomsByKeyAndThenMovesWithTheArrows(FxRobot robot) {
        open(robot, 4);
        press(robot, wall(), KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

        assertThat(figure()).isNotEqualTo("100 %").matches("[4-9][0-9] %");
        press(robot, picture(), KeyCode.DIGIT1, KeyCode.PLUS);
        assertThat(figure()).isEqualTo("125 %");
        press(robot, picture(), KeyCode.RIGHT);

        assertThat(place()).isEqualTo("3 of 4");
        press(robot, picture(), KeyCode.DIGIT0, KeyCode.RIGHT);
        assertThat(place()).isEqualTo("4 of 4");
    }

    @Test
    void staysAmongThePicturesThatAreLeftWhenOneIsThrownAway(FxRobot robot) {
        open(robot, 2);
        press(robot, wall(), KeyCode.ENTER);

        press(robot, picture(), KeyCode.DELETE);
        assertThat(place()).isEqualTo("1 of 1");
        press(robot, picture(), KeyCode.DELETE);

        assertThat(pane.lookup("#gallery-viewer")).isNull();
        assertThat(pane.lookup("#gallery-empty").isVisible()).isTrue();
    }

    @Test
    void comparesThoseThatArePicked(FxRobot robot) {
        open(robot, 6);
        press(robot, wall(), KeyCode.M);
        assertThat(said("#gallery-said")).contains("Pick two to four pictures to compare: Space, or Ctrl and a click.");

        press(robot, wall(), KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.M);
        assertThat(pane.lookupAll("#gallery-comparison .picture-view")).hasSize(3);
        press(robot, pane.lookup("#gallery-comparison"), KeyCode.M);
        assertThat(pane.lookupAll("#gallery-curtain .picture-view")).hasSize(2);
        press(robot, pane.lookup("#gallery-curtain"), KeyCode.LEFT);
        assertThat(pane.lookup("#gallery-curtain").queryAccessibleAttribute(AccessibleAttribute.VALUE))
                .isEqualTo(0.48);
        press(robot, pane.lookup("#gallery-comparison"), KeyCode.M);
        assertThat(visible("#gallery-comparison .picture-view")).isEqualTo(1);
        press(robot, pane.lookup("#gallery-comparison"), KeyCode.ESCAPE);

        assertThat(pane.lookup("#gallery-comparison")).isNull();
    }

    @Test
    void saysThatAFileIsGoneAndForgetsThePicture(FxRobot robot) throws Exception {
        open(robot, 2);
        Files.delete(all(Wanted.ALL).getFirst().file());

        press(robot, wall(), KeyCode.ENTER);
        assertThat(pane.lookup("#gallery-find").getParent().isVisible()).isTrue();
        press(robot, picture(), KeyCode.C);
        assertThat(desk.used).isEmpty();
        fire(robot, "#gallery-remove");

        assertThat(prompts()).hasSize(1);
        assertThat(pane.lookup("#gallery-find").getParent().isVisible()).isFalse();
    }

    @Test
    void showsAPictureThatWasJustDrawnAndStaysWhereTheReaderIs(FxRobot robot) {
        open(robot, 3);
        press(robot, wall(), KeyCode.RIGHT, KeyCode.ENTER);
        Drawn drawn = desk.keep(3);

        robot.interact(() -> pane.added(drawn));

        assertThat(place()).isEqualTo("3 of 4");
        assertThat(said("#gallery-info")).contains("Hills under a low sun, woodcut");
        assertThat(prompts()).hasSize(4).startsWith(NEWEST);
    }

    @Test
    void marksWhatThingsCostAsWhatIsHiddenFromOthers(FxRobot robot) {
        open(robot, 1);
        press(robot, wall(), KeyCode.ENTER);

        assertThat(pane.lookup("#gallery-cost").getParent().getStyleClass()).contains("costs");
    }

    @Test
    void tellsScreenReadersWhichPictureItIs(FxRobot robot) {
        open(robot, 3);

        press(robot, wall(), KeyCode.RIGHT);

        robot.interact(() -> {
            assertThat(wall().queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
                    .isEqualTo(3);
            Node tile = (Node) wall().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            assertThat(tile.getAccessibleText()).isEqualTo("Hills under a low sun, woodcut. lucid-origin");
            wall().fireEvent(key(KeyCode.SPACE, false));
            settle();
            assertThat(tile.getAccessibleText()).endsWith(". Picked");
            assertThat(visible(".pick")).isEqualTo(1);
        });
    }

    @Test
    void isRehearsedWithoutReadingAnything(FxRobot robot) {
        open(robot, 0);
        desk.close();

        robot.interact(() -> {
            var understudy = pane.understudy();
            stage.getScene().setRoot((Parent) understudy.node());
            understudy.steps().forEach(step -> {
                step.run();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        });

        assertThat(desk.used).isEmpty();
    }

    private Node wall() {
        return pane.lookup("#gallery-wall");
    }

    private Node picture() {
        return pane.lookup("#gallery-picture");
    }

    private String figure() {
        return ((Button) pane.lookup("#gallery-actual")).getText();
    }

    private String place() {
        return ((Label) pane.lookup("#gallery-place")).getText();
    }

    private List<Drawn> all(Wanted wanted) {
        return desk.gallery.page(wanted, Optional.empty(), 100);
    }

    /// Those on the wall, in their order.
    private List<String> prompts() {
        return pane.model().pictures().stream()
                .map(drawn -> drawn.recall().prompt())
                .toList();
    }

    private List<String> said(String id) {
        return pane.lookupAll(id + " .label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private long visible(String selector) {
        return pane.lookupAll(selector).stream().filter(Node::isVisible).count();
    }

    private void type(FxRobot robot, String words) {
        robot.interact(() -> {
            ((TextField) pane.lookup("#gallery-search")).setText(words);
            settle();
        });
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> {
            switch (pane.lookup(id)) {
                case ToggleButton toggle -> toggle.fire();
                case Button button -> button.fire();
                default -> throw new AssertionError(id);
            }
            settle();
        });
    }

    private void press(FxRobot robot, Node node, KeyCode... codes) {
        robot.interact(() -> {
            for (KeyCode code : codes) {
                node.fireEvent(key(code, false));
                settle();
            }
        });
    }

    private void settle() {
        pane.applyCss();
        pane.layout();
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
