package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The sidebar through mouse and keys.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SidebarViewTest {
    @TempDir
    Path folder;

    private Cabin cabin;
    private SidebarViewModel sidebar;
    private SidebarView view;
    private FixedDialogs dialogs;
    private String cells;
    private String weather;

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        cabin = new Cabin(folder);
        dialogs = new FixedDialogs(folder);
        cells = cabin.keep("Cells", Duration.ZERO, "What is a neuron?", "And a synapse?");
        weather = cabin.keep("Weather", Duration.ofMinutes(1), "Will it rain?");
        sidebar = cabin.sidebar();
        view = new SidebarView(sidebar, dialogs);
        BorderPane page = new BorderPane();
        page.setLeft(view);
        stage.setScene(new Scene(page, 900, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        cabin.close();
    }

    @Test
    void opensWithAClickAndMarksWhatIsOpen(FxRobot robot) {
        robot.clickOn("Weather");

        assertThat(cabin.page.asked).containsExactly("open " + weather);
        assertThat(cell(robot, "Weather").getPseudoClassStates())
                .extracting(Object::toString)
                .contains("open");
    }

    @Test
    void isWalkedThroughWithTheKeys(FxRobot robot) {
        robot.interact(view::focusSearch);

        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(cabin.page.asked).containsExactly("open " + weather);
    }

    @Test
    void followsTheConversationThatIsOpened(FxRobot robot) {
        robot.interact(() -> cabin.page.opened.set(weather));

        assertThat(list(robot).getSelectionModel().getSelectedItem().key()).isEqualTo(weather);
    }

    @Test
    void renamesInPlaceAndGivesTheFocusBack(FxRobot robot) {
        robot.clickOn("Weather").type(KeyCode.F2);

        robot.write("Rain").type(KeyCode.ENTER);
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Rain");
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(robot.lookup("#conversation-edit").tryQuery()).isEmpty();
    }

    @Test
    void renamesToTheAutomaticTitleWhenNothingIsWritten(FxRobot robot) {
        robot.clickOn("Weather").type(KeyCode.F2);

        robot.type(KeyCode.DELETE, KeyCode.ENTER);
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Will it rain?");
    }

    @Test
    void forgetsARenamingOnEscape(FxRobot robot) {
        robot.clickOn("Weather").type(KeyCode.F2);

        robot.write("Rain").type(KeyCode.ESCAPE);
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Weather");
        assertThat(list(robot).isFocused()).isTrue();
    }

    @Test
    void keepsARenamingWhenTheUserGoesElsewhere(FxRobot robot) {
        robot.clickOn("Weather").type(KeyCode.F2);

        robot.write("Rain").clickOn("#search-conversations");
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Rain");
    }

    @Test
    void deletesByKeyAndBringsBackByKey(FxRobot robot) {
        robot.clickOn("Weather").type(KeyCode.DELETE);
        waitForFxEvents();

        assertThat(titles()).containsExactly("Cells");
        assertThat(robot.lookup("#sidebar-words").queryLabeled().getText()).isEqualTo("“Weather” is in the bin.");
        assertThat(list(robot).getSelectionModel().getSelectedItem().key()).isEqualTo(cells);

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Weather");
        assertThat(robot.lookup("#sidebar-words").tryQuery()).isEmpty();
    }

    @Test
    void letsNoLetterDelete(FxRobot robot) {
        robot.clickOn("Weather");

        robot.type(KeyCode.D, KeyCode.X, KeyCode.BACK_SPACE);

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Weather");
    }

    @Test
    void deletesNothingWhenTheKeyIsPressedElsewhere(FxRobot robot) {
        robot.rightClickOn("Weather").type(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#new-chat").query().requestFocus());

        robot.type(KeyCode.DELETE, KeyCode.F2);
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Weather");
        assertThat(sidebar.editing().get()).isEqualTo(new Editing.Nothing());
    }

    @Test
    void searchesOpensAndClears(FxRobot robot) {
        robot.clickOn("#search-conversations").write("synap");
        waitForFxEvents();

        assertThat(robot.lookup("#conversation-hits").query().isVisible()).isTrue();
        assertThat(robot.lookup(".found").queryText().getText()).isEqualTo("synap");

        robot.type(KeyCode.ENTER);

        String turn = cabin.conversations
                .open(cells)
                .map(kept -> kept.turns().getLast())
                .map(Turn::id)
                .orElseThrow();
        assertThat(cabin.page.asked).containsExactly("open " + cells + " at " + turn);

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#search-conversations").queryTextInputControl().getText())
                .isEmpty();
        assertThat(robot.lookup("#conversation-hits").query().isVisible()).isFalse();
        assertThat(list(robot).isFocused()).isTrue();
    }

    @Test
    void movesThroughTheHitsFromTheSearch(FxRobot robot) {
        robot.clickOn("#search-conversations").write("w");
        waitForFxEvents();

        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(cabin.page.asked).hasSize(1).allMatch(asked -> asked.startsWith("open "));
        assertThat(robot.lookup("#search-conversations").<TextField>query().isFocused())
                .isTrue();
        assertThat(sidebar.finder().marked().get()).isEqualTo(1);
    }

    @Test
    void pinsThroughTheMenu(FxRobot robot) {
        robot.rightClickOn("Weather").clickOn("#sidebar-pin");
        waitForFxEvents();

        assertThat(sidebar.conversations())
                .filteredOn(Summary::pinned)
                .extracting(Summary::title)
                .containsExactly("Weather");
    }

    @Test
    void movesToANewFolderThroughTheMenu(FxRobot robot) {
        robot.rightClickOn("Weather").clickOn("#move-to-folder").clickOn("#sidebar-folder-new");
        robot.write("Out").type(KeyCode.ENTER);
        waitForFxEvents();

        assertThat(sidebar.kept().folders()).containsExactly("Out");
        assertThat(cell(robot, "Out").getAccessibleText()).isEqualTo("Folder Out, 1 conversation, unfolded");
    }

    @Test
    void foldsAFolderByMouseAndKeys(FxRobot robot) {
        robot.interact(() -> sidebar.file(weather, "Out"));

        robot.clickOn("Out");
        assertThat(titlesShown(robot)).doesNotContain("Weather");

        robot.type(KeyCode.RIGHT);
        assertThat(titlesShown(robot)).contains("Weather");

        robot.type(KeyCode.LEFT);
        assertThat(titlesShown(robot)).doesNotContain("Weather");
    }

    @Test
    void exportsThroughTheMenu(FxRobot robot) {
        robot.rightClickOn("Weather").clickOn("#export-as").clickOn("#sidebar-export-html");
        waitForFxEvents();

        assertThat(dialogs.suggested).containsExactly("*.html weather.html");
        assertThat(folder.resolve("weather.html")).content().contains("Will it rain?");
        assertThat(robot.lookup("#sidebar-words").queryLabeled().getText()).isEqualTo("Written to weather.html.");
    }

    @Test
    void importsWithTheButton(FxRobot robot) throws Exception {
        robot.rightClickOn("Weather").clickOn("#export-as").clickOn("#sidebar-export-json");
        waitForFxEvents();
        dialogs.chosen.add(folder.resolve("weather.json"));
        assertThat(Files.exists(dialogs.chosen.getFirst())).isTrue();

        robot.clickOn("#import-chats");
        waitForFxEvents();

        assertThat(titles()).containsExactlyInAnyOrder("Cells", "Weather", "Weather");
    }

    @Test
    void showsTheBinRestoresAndEmptiesIt(FxRobot robot) {
        robot.clickOn("Weather").type(KeyCode.DELETE);
        robot.clickOn("Cells").type(KeyCode.DELETE);
        robot.clickOn("#bin");
        waitForFxEvents();

        robot.clickOn("Weather").type(KeyCode.ENTER);
        waitForFxEvents();

        assertThat(titles()).containsExactly("Weather");

        robot.clickOn("#empty-bin").clickOn("#sidebar-bin-remove");
        waitForFxEvents();

        assertThat(cabin.shelves.bin()).isEmpty();

        robot.clickOn("#bin");
        assertThat(robot.lookup("#bin-list").query().getParent().isVisible()).isFalse();
    }

    @Test
    void saysWhatEachLineIs(FxRobot robot) {
        robot.interact(() -> {
            cabin.keep("Old", Cabin.RETIRING, Duration.ofMinutes(2));
            sidebar.refresh();
        });
        waitForFxEvents();

        assertThat(cell(robot, "Old").getAccessibleText()).isEqualTo("Old. 14:03. It retires on 31 Dec 2026.");
        assertThat(robot.lookup(".retiring").queryAll()).hasSize(1);
    }

    @Test
    void marksAgainWhatComesToItsEndMeanwhile(FxRobot robot) {
        robot.interact(() -> {
            cabin.page.retiring = Cabin.MODEL;
            view.markAgain();
        });
        waitForFxEvents();

        assertThat(robot.from(cell(robot, "Weather")).lookup(".retiring").queryAll())
                .hasSize(1);
    }

    @Test
    void showsWhatIsBeingAnswered(FxRobot robot) {
        robot.interact(() -> cabin.page.answering.set(Set.of(weather)));

        assertThat(answering(robot, "Weather")).isTrue();
        assertThat(answering(robot, "Cells")).isFalse();

        robot.interact(() -> cabin.page.answering.set(Set.of()));

        assertThat(answering(robot, "Weather")).isFalse();
    }

    private static boolean answering(FxRobot robot, String title) {
        return robot.from(cell(robot, title)).lookup(".line-mark").queryAllAs(Label.class).stream()
                .anyMatch(mark -> mark.isVisible() && mark.getText().equals("Answering…"));
    }

    @Test
    void beginsANewConversation(FxRobot robot) {
        robot.clickOn("#new-chat", MouseButton.PRIMARY);

        assertThat(cabin.page.asked).containsExactly("new");
    }

    private List<String> titles() {
        return sidebar.conversations().stream().map(Summary::title).toList();
    }

    private static List<String> titlesShown(FxRobot robot) {
        waitForFxEvents();
        return robot.lookup("#conversations .list-cell").queryAllAs(Labeled.class).stream()
                .filter(cell -> cell.getText() != null)
                .map(Labeled::getText)
                .toList();
    }

    private static Labeled cell(FxRobot robot, String title) {
        return robot.lookup("#conversations .list-cell").queryAllAs(Labeled.class).stream()
                .filter(cell -> title.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static ListView<Row> list(FxRobot robot) {
        return robot.lookup("#conversations").queryListView();
    }
}
