package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.models.StarButton;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CataloguePageTest {
    private static final String SCOUT = "@cf/meta/llama-4-scout-17b-16e-instruct";

    private final List<String> used = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final Catalogue catalogue = Catalogue.bundled();
    private final CataloguePage page = new CataloguePage(
            Pages.services(catalogue, new MemorySettings()), model -> used.add(model.id()), opened::add);

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        stage.setScene(new Scene(new StackPane(page.content()), 900, 600));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(900);
        stage.setHeight(600);
        stage.show();
        page.shown();
    }

    @Test
    void searchesSelectsAndChatsWithoutLeavingTheSearchField(FxRobot robot) {
        robot.write("llama");
        robot.type(KeyCode.DOWN);
        waitForFxEvents();
        String second = rows(robot).getItems().get(1).id();

        assertThat(selected(robot)).isEqualTo(second);

        robot.type(KeyCode.ENTER);

        assertThat(used).containsExactly(second);

        robot.type(KeyCode.ESCAPE);

        assertThat(rows(robot).getItems()).hasSize(68);
    }

    @Test
    void saysWhatHidesEverythingAndDropsIt(FxRobot robot) {
        robot.clickOn("#catalogue-task-TEXT_TO_IMAGE")
                .clickOn("#catalogue-search")
                .write("whisper");
        waitForFxEvents();
        assertThat(robot.lookup("No model matches “whisper” as the filters stand.")
                        .<Node>query()
                        .isVisible())
                .isTrue();

        robot.clickOn("Drop Text to image: 3 models");

        assertThat(rows(robot).getItems())
                .extracting(Model::name)
                .hasSize(3)
                .allMatch(name -> name.startsWith("whisper"));
    }

    @Test
    void clearsTheFiltersOfAnEmptyList(FxRobot robot) {
        robot.write("zzzz").clickOn("#catalogue-clear");

        assertThat(rows(robot).getItems()).hasSize(68);
    }

    @Test
    void turnsATraitFromOffToOnlyToWithoutByKeys(FxRobot robot) {
        Labeled chip = robot.lookup("#trait-VISION").query();
        robot.interact(chip::requestFocus);

        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        int only = rows(robot).getItems().size();
        assertThat(chip.getAccessibleText()).isEqualTo("Vision: only, " + only + " models");
        assertThat(robot.lookup("Only Vision").tryQuery()).isPresent();

        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        assertThat(rows(robot).getItems()).hasSize(68 - only);
        assertThat(robot.lookup("Without Vision").tryQuery()).isPresent();

        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        assertThat(rows(robot).getItems()).hasSize(68);
        assertThat(chip.getAccessibleText()).isEqualTo("Vision: off, " + only + " models have it");
    }

    @Test
    void starsAndComparesByKeysAndComesBackByEscape(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.D).push(KeyCode.SHORTCUT, KeyCode.E);
        robot.type(KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.E).push(KeyCode.SHORTCUT, KeyCode.ENTER);
        waitForFxEvents();

        assertThat(robot.lookup(".compare-name").queryAll()).hasSize(2);
        assertThat(robot.lookup("#catalogue-list").tryQuery()).isEmpty();

        robot.clickOn("#compare-different");
        waitForFxEvents();
        assertThat(robot.lookup(".compare-label").<Node>queryAll())
                .isNotEmpty()
                .allMatch(label -> label.getPseudoClassStates().contains(PseudoClass.getPseudoClass("differs")));

        robot.type(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(robot.lookup("#catalogue-search").<Node>query().isFocused()).isTrue();
        assertThat(robot.lookup(".star-button").<StarButton>queryAll())
                .filteredOn(star -> star.starredProperty().get())
                .isNotEmpty();
    }

    @Test
    void picksByTheBoxOfARowAndTakesOutInTheBar(FxRobot robot) {
        robot.moveTo("glm-5.3").clickOn("glm-5.3");
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> ((CheckBox) visible(robot, ".model-cell .pick-box")).fire());
        waitForFxEvents();

        assertThat(robot.lookup(".compare-bar").<Node>query().isVisible()).isTrue();
        assertThat(robot.lookup("#compare-show").<Node>query().isDisabled()).isTrue();

        robot.clickOn(".compare-bar .pick");
        waitForFxEvents();
        assertThat(robot.lookup(".compare-bar").<Node>query().isVisible()).isFalse();
    }

    @Test
    void tellsChangesOnceAndShowsThemAgainOnRequest(FxRobot robot) {
        var changes = Pages.live(
                catalogue,
                new Change.Added("@cf/qwen/qwen3.8-27b"),
                new Change.Retiring("@cf/openai/gpt-oss-20b", LocalDate.of(2027, 1, 15), Optional.of(SCOUT)));
        robot.interact(() -> page.show(changes));
        robot.clickOn("#news-list").clickOn("gpt-oss-20b");
        waitForFxEvents();
        assertThat(selected(robot)).isEqualTo("@cf/openai/gpt-oss-20b");

        robot.clickOn("#news-dismiss");
        robot.interact(() -> page.show(changes));
        assertThat(robot.lookup(".news").<Node>query().isVisible()).isFalse();

        robot.clickOn("2 changes");
        waitForFxEvents();
        assertThat(robot.lookup(".news").<Node>query().isVisible()).isTrue();
        assertThat(robot.lookup("on 15 Jan 2027").tryQuery()).isPresent();
    }

    @Test
    void keepsTheRowOnTopWhenTheCatalogueIsReplaced(FxRobot robot) {
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.DOWN);
        }
        waitForFxEvents();
        String top = top(robot);
        List<Model> changed = new ArrayList<>(catalogue.models());
        for (int i = 0; i < 4; i++) {
            changed.addFirst(ours("@cf/acme/new-" + i));
        }

        robot.interact(() -> page.show(Pages.live(new Catalogue(changed))));
        waitForFxEvents();

        assertThat(rows(robot).getItems()).hasSize(72);
        assertThat(top(robot)).isEqualTo(top);
        assertThat(selected(robot)).isEqualTo(catalogue.active().get(30).id());
    }

    @Test
    void goesFromTheListToTheCardByKeysAndBackToTheSearch(FxRobot robot) {
        robot.write("scout").clickOn("llama-4-scout-17b-16e-instruct").type(KeyCode.SPACE);
        waitForFxEvents();
        assertThat(robot.lookup(".model-card").<Node>query().isVisible()).isFalse();

        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        assertThat(robot.lookup(".model-card").<Node>query().isVisible()).isTrue();

        robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(robot.lookup(".model-card").<Node>query().isVisible()).isFalse();
        assertThat(used).containsExactly(SCOUT);

        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(robot.lookup("#catalogue-search").<Node>query().isFocused()).isTrue();
    }

    @Test
    void copiesTheIdAndOpensTheTermsFromTheCard(FxRobot robot) {
        robot.write("scout").clickOn("llama-4-scout-17b-16e-instruct").clickOn("#catalogue-copy");
        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));

        robot.clickOn("github.com").clickOn("#catalogue-use");

        assertThat(copied).containsExactly(SCOUT);
        assertThat(opened).extracting(URI::getHost).containsExactly("github.com");
        assertThat(used).containsExactly(SCOUT);
    }

    @Test
    void filtersByTaskAndShowsRetiredModelsToo(FxRobot robot) {
        robot.clickOn("#catalogue-task-TEXT_TO_IMAGE");
        waitForFxEvents();
        assertThat(rows(robot).getItems()).extracting(Model::task).containsOnly(Task.TEXT_TO_IMAGE);
        int active = rows(robot).getItems().size();

        robot.clickOn("#catalogue-scope-ALL");
        waitForFxEvents();

        assertThat(rows(robot).getItems()).hasSize(active + 1);
        assertThat(rows(robot).getItems()).extracting(Model::task).containsOnly(Task.TEXT_TO_IMAGE);
    }

    @Test
    void offersTheTasksThatDoNotFitInAMenu(FxRobot robot) {
        robot.clickOn("#catalogue-more-tasks").clickOn("Translation 2");
        waitForFxEvents();

        assertThat(rows(robot).getItems()).hasSize(2).extracting(Model::task).containsOnly(Task.TRANSLATION);
        assertThat(robot.lookup("#catalogue-more-tasks").queryLabeled().getText())
                .isEqualTo("Translation 2");
    }

    @Test
    void followsTheSelectionBeyondTheVisibleRowsAndBack(FxRobot robot) {
        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.DOWN);
        }
        waitForFxEvents();
        String twentieth = rows(robot).getItems().get(20).name();

        assertThat(robot.lookup(twentieth).tryQuery()).isPresent();

        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.UP);
        }
        waitForFxEvents();

        assertThat(robot.lookup("glm-5.3").tryQuery()).isPresent();
    }

    private static Model ours(String id) {
        return Model.unlisted(id, Task.TEXT_GENERATION)
                .with(new Lifecycle(Status.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Node visible(FxRobot robot, String query) {
        return robot.lookup(query).<Node>queryAll().stream()
                .filter(node -> node.getOpacity() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static String top(FxRobot robot) {
        VirtualFlow<?> flow = robot.lookup("#catalogue-list .virtual-flow").query();
        return flow.getFirstVisibleCell().getItem() instanceof Model model ? model.id() : "";
    }

    private static ListView<Model> rows(FxRobot robot) {
        return robot.lookup("#catalogue-list").queryListView();
    }

    private static String selected(FxRobot robot) {
        return rows(robot).getSelectionModel().getSelectedItem().id();
    }
}
