package dev.ganglion.ui.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TabbedView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The page as a user has it, over a real sandbox.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit opens the stage, and each test its page
class ImagePageTest {
    private static final String KLEIN = "@cf/black-forest-labs/flux-2-klein-4b";
    private static final String INPAINTING = "@cf/runwayml/stable-diffusion-v1-5-inpainting";

    @TempDir
    static Path folder;

    private Stage stage;
    private ImageDesk desk;
    private ImagePage page;

    @Start
    void start(Stage shown) {
        stage = shown;
        Shots.dress(Theme.LIGHT);
        stage.setX(0);
        stage.setY(0);
    }

    private void open(FxRobot robot, SandboxOptions options) throws Exception {
        desk = ImageDesk.of(Files.createTempDirectory(folder, "desk"), options);
        robot.interact(() -> {
            page = new ImagePage(
                    desk.services(new FxBackground()),
                    List.of(new TabbedView.Tab("other", "Other", Region::new, () -> {})));
            stage.setScene(new Scene(new StackPane(page.content()), 1100, 800));
            stage.sizeToScene();
            stage.show();
            page.shown();
        });
        waitForFxEvents();
    }

    private void open(FxRobot robot) throws Exception {
        open(robot, SandboxOptions.defaults());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> page.stop());
        desk.close();
    }

    private static void until(FxRobot robot, BooleanSupplier wanted) throws TimeoutException {
        waitFor(20, TimeUnit.SECONDS, () -> {
            boolean[] is = new boolean[1];
            robot.interact(() -> is[0] = wanted.getAsBoolean());
            return is[0];
        });
    }

    private static List<Node> tiles(FxRobot robot) {
        return List.copyOf(robot.lookup("#tiles").queryAs(Pane.class).getChildren());
    }

    private static long drawn(FxRobot robot) {
        return robot.lookup(".tile .tile-face > .image-view").queryAll().size();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static double x(FxRobot robot, String id) {
        return robot.lookup(id).query().getBoundsInParent().getMinX();
    }

    private static void choose(FxRobot robot, String menu, String item) {
        robot.clickOn(menu);
        MenuItem chosen = robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(each -> each.getText() != null && each.getText().startsWith(item))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            if (chosen instanceof CheckMenuItem checked) {
                checked.setSelected(true);
            }
            chosen.fire();
        });
        robot.interact(() -> robot.lookup(menu).queryAs(MenuButton.class).hide());
    }

    @Test
    void drawsWhatIsTypedAndShowsIt(FxRobot robot) throws Exception {
        open(robot);
        robot.write("A lighthouse at dusk");
        assertThat(text(robot, "#estimate")).contains("57.6\u00a0neurons");

        robot.type(KeyCode.ENTER);

        until(robot, () -> drawn(robot) == 1);
        assertThat(text(robot, "#queue-standing")).isEqualTo("Drawn in this session");
        assertThat(robot.lookup("#tiles .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("57.6 neurons  ·  $0.00063");
        assertThat(desk.gallery.page(Wanted.ALL, Optional.empty(), 9)).hasSize(1);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("image-prompt");
    }

    @Test
    void breaksTheLineWithShiftAndEnter(FxRobot robot) throws Exception {
        open(robot);

        robot.write("One").push(KeyCode.SHIFT, KeyCode.ENTER).write("Two");

        assertThat(page.drawing().prompt().get()).isEqualTo("One\nTwo");
        assertThat(desk.tasks.booked()).isEmpty();
    }

    @Test
    void offersOnlyWhatTheModelCanBeTold(FxRobot robot) throws Exception {
        open(robot);
        assertThat(robot.lookup("#image-size").query().isVisible()).isFalse();
        assertThat(robot.lookup("#seed").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#negative-prompt").query().isVisible()).isFalse();
        assertThat(robot.lookup("#add-picture").query().isVisible()).isFalse();

        robot.interact(() -> page.choose(INPAINTING));

        assertThat(robot.lookup("#image-size").query().isVisible()).isTrue();
        assertThat(robot.lookup("#seed").query().getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#negative-prompt").query().isVisible()).isTrue();
        assertThat(robot.lookup("#add-picture").query().isVisible()).isTrue();
    }

    @Test
    void takesASizeFromTheMenu(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> page.choose(KLEIN));

        choose(robot, "#image-size", "Wide");

        assertThat(page.drawing().size().get()).contains(new Size(1344, 768));
        assertThat(robot.lookup("#image-size").queryAs(MenuButton.class).getText())
                .isEqualTo("1344 × 768");
    }

    @Test
    void takesASeedThatIsTyped(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> page.choose(KLEIN));
        TextField seed = robot.lookup("#seed").queryAs(TextField.class);

        assertThat(seed.isVisible()).as("before anything was drawn").isFalse();
        choose(robot, "#seed-mode", "Fixed seed");
        robot.doubleClickOn("#seed").write("42").type(KeyCode.ENTER);

        assertThat(page.drawing().seeds().get()).isEqualTo(new Seeds(Seeds.Mode.FIXED, 42));
        choose(robot, "#seed-mode", "Random seed");
        assertThat(seed.isEditable()).isFalse();
        robot.clickOn("#seed").write("7").type(KeyCode.ENTER);
        assertThat(seed.getText()).as("only told").isEqualTo("42");
    }

    @Test
    void cancelsAllByEscAndBooksWhatWasOnItsWayAsUnknown(FxRobot robot) throws Exception {
        open(robot, SandboxOptions.defaults().withFaults(Fault.parse("stall-before-headers")));
        robot.interact(() -> page.drawing().variations().set(5));
        robot.write("A fox").type(KeyCode.ENTER);
        until(robot, () -> desk.tasks.booked().size() == 2);
        assertThat(text(robot, "#queue-standing")).isEqualTo("2 pictures being drawn, 3 waiting");

        robot.type(KeyCode.ESCAPE);

        until(robot, () -> desk.tasks.booked().stream().allMatch(entry -> entry.state() == Entry.State.UNKNOWN));
        assertThat(desk.tasks.booked()).hasSize(2);
        assertThat(tiles(robot)).hasSize(5);
        assertThat(robot.lookup("#tiles .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .filteredOn("Cancelled"::equals)
                .hasSize(5);
    }

    @Test
    void drawsOnWhileAnotherTabIsOpen(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> page.drawing().variations().set(3));
        robot.write("A fox").type(KeyCode.ENTER);

        double before = x(robot, "#image-tab-other");
        robot.interact(() -> robot.lookup("#image-tab-draw").query().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);

        assertThat(robot.lookup("#image-prompt").tryQuery()).isEmpty();
        assertThat(robot.lookup("#image-tab-other").queryAs(ToggleButton.class))
                .matches(tab -> tab.isSelected() && tab.isFocused());
        until(robot, () -> desk.kept() == 3);
        assertThat(x(robot, "#image-tab-other")).as("tabs stay where they are").isEqualTo(before);
        robot.interact(() -> page.openTab(ImagePage.DRAW));
        until(robot, () -> drawn(robot) == 3);
    }

    @Test
    void tellsWhatTheSafetyFilterKeepsBackAndDrawsAgain(FxRobot robot) throws Exception {
        open(robot, SandboxOptions.defaults().withFaults(Fault.parse("flagged")));

        robot.write("A fox").type(KeyCode.ENTER);

        until(robot, () -> robot.lookup(".tile-trouble").tryQuery().isPresent());
        assertThat(robot.lookup(".tile-trouble .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("The safety filter kept the picture back", "WAI-3030");
        robot.moveTo(".tile").clickOn("#image-tile-retry");
        until(robot, () -> desk.tasks.booked().size() == 2);
    }

    @Test
    void drawsFromAPictureThatIsPasted(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            page.choose(KLEIN);
            var content = new ClipboardContent();
            content.putImage(new WritableImage(600, 300));
            Clipboard.getSystemClipboard().setContent(content);
        });

        robot.push(KeyCode.CONTROL, KeyCode.V);

        until(robot, () -> page.drawing().references().all().size() == 1);
        assertThat(robot.lookup("#references .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Pasted picture", "600 × 300 scaled to 512 × 256, 588 B");
        assertThat(robot.lookup("#references .file-size").queryAs(Label.class))
                .matches(size -> size.getWidth() >= size.prefWidth(-1));
    }

    @Test
    void paintsAMaskByMouseAndKeys(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            page.choose(INPAINTING);
            try {
                page.reference(desk.png(512, 512), "Green");
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
        });
        until(robot, () -> page.drawing().references().all().size() == 1);
        robot.clickOn("#paint-mask");

        robot.moveTo("#mask-surface").press(MouseButton.PRIMARY).moveBy(80, 40).release(MouseButton.PRIMARY);
        Region surface = robot.lookup("#mask-surface").queryAs(Region.class);
        robot.interact(() -> {
            Pointer quick = new Pointer(surface);
            quick.press(surface.getWidth() / 2, surface.getHeight() / 2);
            quick.release(surface.getWidth() / 2 - 100, surface.getHeight() / 2);
        });
        String before = robot.lookup(".mask-size").queryAs(Label.class).getText();
        robot.type(KeyCode.CLOSE_BRACKET).type(KeyCode.E);
        assertThat(robot.lookup(".mask-size").queryAs(Label.class).getText()).isNotEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Y);
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#mask-pane").tryQuery()).isEmpty();
        double scale = Math.min(surface.getWidth(), surface.getHeight()) / 512;
        assertThat(page.drawing().references().sentMask())
                .get()
                .as("painted up to where the button was let go")
                .matches(mask -> mask.anew().get(256 * 512 + (int) (256 - 100 / scale)));
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("image-prompt");
    }

    @Test
    void staysWithItsButtonInSightInANarrowWindow(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            page.drawing().models().choose("@cf/black-forest-labs/flux-2-klein-4b");
            page.drawing().variations().set(4);
            stage.setWidth(560);
        });
        waitForFxEvents();

        Node draw = robot.lookup("#draw").query();
        assertThat(draw.localToScene(draw.getLayoutBounds()).getMaxX())
                .isLessThan(stage.getScene().getWidth());
    }

    @Test
    void showsAPictureLargeAndRecallsItByAKey(FxRobot robot) throws Exception {
        open(robot);
        robot.write("A lighthouse").type(KeyCode.ENTER);
        until(robot, () -> drawn(robot) == 1);
        robot.interact(() -> page.drawing().prompt().set("Something else"));

        robot.clickOn(".tile-face");
        until(
                robot,
                () -> robot.lookup("#large-view .image-view")
                                        .queryAs(ImageView.class)
                                        .getImage()
                                != null
                        && robot.lookup("#large-view .image-view")
                                        .queryAs(ImageView.class)
                                        .getImage()
                                        .getWidth()
                                == 1024);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> tiles(robot).getFirst().requestFocus());
        robot.type(KeyCode.A);

        assertThat(page.drawing().prompt().get()).isEqualTo("A lighthouse");
    }

    @Test
    void drawsAContactSheet(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> page.openTab(ImagePage.SHEET));
        robot.write("A fox").type(KeyCode.ENTER).write("A lighthouse");
        choose(robot, "#sheet-models", "flux-1-schnell");
        choose(robot, "#sheet-models", "flux-2-klein-4b");
        robot.clickOn("#sheet-steps").write("2, 4");
        assertThat(text(robot, "#sheet-told")).isEqualTo("8 calls: 2 rows × 4 columns");

        robot.clickOn("#sheet-draw");

        until(robot, () -> robot.lookup("#sheet-grid .image-view").queryAll().size() == 8);
        assertThat(robot.lookup("#sheet-grid .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("A fox", "A lighthouse", "2 steps", "4 steps");
        assertThat(desk.kept()).isEqualTo(8);
    }
}
