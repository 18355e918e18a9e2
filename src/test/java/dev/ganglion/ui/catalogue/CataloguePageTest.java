package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.models.ModelLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
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

    private final List<String> chats = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final CataloguePage page = new CataloguePage(Catalogue.bundled(), chats::add, opened::add);

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
        String second = rows(robot).getItems().get(1).model().id();

        assertThat(selected(robot)).isEqualTo(second);

        robot.type(KeyCode.ENTER);

        assertThat(chats).containsExactly(second);

        robot.type(KeyCode.ESCAPE);

        assertThat(rows(robot).getItems()).hasSize(68);
    }

    @Test
    void offersToClearASearchThatFindsNothing(FxRobot robot) {
        robot.write("zzzz");
        waitForFxEvents();
        assertThat(robot.lookup("No active model matches “zzzz”.").<Node>query().isVisible())
                .isTrue();

        robot.clickOn("#catalogue-clear");

        assertThat(rows(robot).getItems()).hasSize(68);
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
        assertThat(chats).containsExactly(SCOUT);

        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(robot.lookup("#catalogue-search").<Node>query().isFocused()).isTrue();
    }

    @Test
    void copiesTheIdAndOpensTheTermsFromTheCard(FxRobot robot) {
        robot.write("scout").clickOn("llama-4-scout-17b-16e-instruct").clickOn("#catalogue-copy");
        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));

        robot.clickOn("github.com").clickOn("#catalogue-chat");

        assertThat(copied).containsExactly(SCOUT);
        assertThat(opened).extracting(URI::getHost).containsExactly("github.com");
        assertThat(chats).containsExactly(SCOUT);
    }

    @Test
    void filtersByTaskAndShowsRetiredModelsToo(FxRobot robot) {
        robot.clickOn("#catalogue-task").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        waitForFxEvents();
        assertThat(rows(robot).getItems()).extracting(ModelLine::task).containsOnly("Text to image");
        int active = rows(robot).getItems().size();

        robot.clickOn("#catalogue-scope-ALL");
        waitForFxEvents();

        assertThat(rows(robot).getItems()).hasSize(active + 1);
        assertThat(rows(robot).getItems()).extracting(ModelLine::task).containsOnly("Text to image");
    }

    @Test
    void followsTheSelectionBeyondTheVisibleRowsAndBack(FxRobot robot) {
        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.DOWN);
        }
        waitForFxEvents();
        String twentieth = rows(robot).getItems().get(20).model().name();

        assertThat(robot.lookup(twentieth).tryQuery()).isPresent();

        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.UP);
        }
        waitForFxEvents();

        assertThat(robot.lookup("glm-5.3").tryQuery()).isPresent();
    }

    private static ListView<ModelLine> rows(FxRobot robot) {
        return robot.lookup("#catalogue-list").queryListView();
    }

    private static String selected(FxRobot robot) {
        return rows(robot).getSelectionModel().getSelectedItem().model().id();
    }
}
