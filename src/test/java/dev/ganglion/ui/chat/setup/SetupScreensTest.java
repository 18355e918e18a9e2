package dev.ganglion.ui.chat.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Library;
import dev.ganglion.domain.chat.MemoryLibrary;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.schema.Misfit;
import dev.ganglion.schema.ReplySchema;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SetupScreensTest {
    private final MemoryLibrary library = new MemoryLibrary();
    private final Model model =
            Catalogue.bundled().find("@cf/meta/llama-3.3-70b-instruct-fp8-fast").orElseThrow();
    private final SetupViewModel setup =
            new SetupViewModel(new InlineBackground(), library, new SimpleObjectProperty<>(model));
    private final SimpleObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(new Verdict.SoFar());

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Shots.dress(Theme.LIGHT);
        BorderPane page = new BorderPane();
        page.setTop(new SetupBar(setup));
        page.setBottom(new VBox(new VerdictView(verdict)));
        stage.setScene(new Scene(page, 900, 600));
        stage.show();
    }

    @Test
    void writesASystemPromptAndSavesIt(FxRobot robot) {
        robot.clickOn("#setup-system").write("You are a pirate.");
        robot.clickOn("#system-library").clickOn("Save as…").write("Pirate").type(KeyCode.ENTER);

        assertThat(setup.setup().get().system()).isEqualTo("You are a pirate.");
        assertThat(library.list(Library.Kind.SYSTEM_PROMPT))
                .containsExactly(new Library.Saved(Library.Kind.SYSTEM_PROMPT, "Pirate", "You are a pirate."));
        keep(robot, "setup-system");
    }

    @Test
    void takesBackASystemPromptOfTheLibrary(FxRobot robot) {
        robot.clickOn("#setup-system").write("Mine");
        MenuButton menu = robot.lookup("#system-library").query();
        Menu examples = (Menu) menu.getItems().getFirst();
        robot.interact(() -> examples.getItems().getFirst().fire());
        assertThat(setup.setup().get().system()).isNotEqualTo("Mine");

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);

        assertThat(setup.setup().get().system()).isEqualTo("Mine");
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 960, 1150})
    void isAsHighAsWhatItTellsAtItsWidth(int width, FxRobot robot) {
        robot.clickOn("#setup-tools");
        ScrollPane panel = robot.lookup(".setup-panel").query();

        robot.interact(() -> new Scene(apart(), width, 600).snapshot(null));

        assertThat(panel.getWidth()).isEqualTo(width);
        assertThat(panel.getViewportBounds().getHeight())
                .isGreaterThanOrEqualTo(panel.getContent().getLayoutBounds().getHeight());
    }

    /// The page without its window, since the headless screen is only 1000 pixels wide.
    private Parent apart() {
        Parent page = stage.getScene().getRoot();
        stage.getScene().setRoot(new Pane());
        return page;
    }

    @Test
    void pastesAToolAndSeesWhatIsWrongWithIt(FxRobot robot) {
        robot.interact(() -> Copying.text(
                "[{\"name\":\"lookup\",\"description\":\"Finds a thing\",\"parameters\":{\"type\":\"object\"}}]"));
        robot.clickOn("#setup-tools").clickOn("#tool-paste");
        assertThat(setup.setup().get().offered()).hasSize(1);

        robot.clickOn("#tool-name").type(KeyCode.END).write(" it");

        assertThat(setup.checked().get().brokenTools()).isEqualTo(1);
        assertThat(robot.lookup("#setup-tools").queryLabeled().getText()).isEqualTo("1 tool, 1 not sent");
        keep(robot, "setup-tools");
        ToggleButton chip = robot.lookup("#setup-tools").query();
        Background open = chip.getBackground();

        robot.interact(chip::requestFocus);

        assertThat(chip.getBackground()).isEqualTo(open);
        keep(robot, "setup-tools-chip");
    }

    @Test
    void namesAToolAsSoonAsItIsAdded(FxRobot robot) {
        robot.clickOn("#setup-tools").clickOn("#tool-add").write("now");
        robot.clickOn("#setup-tools").clickOn("#setup-tools").type(KeyCode.END).write("_2");

        assertThat(setup.setup().get().tools()).extracting(ToolDefinition::name).containsExactly("now_2");
    }

    @Test
    void buildsASchemaByItsForm(FxRobot robot) {
        robot.clickOn("#setup-format").clickOn("#format-schema").clickOn("#outline-add");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("age");
        robot.clickOn("#outline-add");
        robot.interact(() -> verdict.set(check("{\"age\": 7, \"field_1\": 8, \"more\": null}")));
        keep(robot, "setup-schema-form");

        assertThat(setup.setup().get().format())
                .isInstanceOfSatisfying(
                        ReplyFormat.JsonSchema.class,
                        format -> assertThat(format.schema()).contains("\"age\"", "\"field_1\""));
        assertThat(verdict.get()).isInstanceOf(Verdict.Misfits.class);
    }

    @Test
    void showsAsCodeWhatAFormCannotShow(FxRobot robot) {
        robot.clickOn("#setup-format").clickOn("#format-schema").clickOn("#schema-as-code");
        robot.interact(() ->
                robot.lookup("#schema-code").queryAs(TextInputControl.class).setText("{\n  \"type\": \"arry\"\n}"));

        assertThat(robot.lookup("#schema-as-form").query().isDisabled()).isTrue();
        assertThat(setup.checked().get().format()).map(Misfit::path).hasValue("/type");
        keep(robot, "setup-schema-code");
    }

    @Test
    void closesByEscape(FxRobot robot) {
        robot.clickOn("#setup-system").clickOn("#system-prompt").type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#system-prompt").query().getScene()).isNotNull();
        assertThat(robot.lookup(".setup-panel").query().isVisible()).isFalse();
        assertThat(setup.setup().get()).isEqualTo(Setup.NONE);
    }

    private Verdict check(String reply) {
        var format = (ReplyFormat.JsonSchema) setup.setup().get().format();
        return ((ReplySchema.Result.Good) ReplySchema.read(format.schema()))
                .schema()
                .check(reply, true);
    }

    private void keep(FxRobot robot, String name) {
        robot.interact(() -> {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Shots.dress(theme);
                stage.getScene().getRoot().applyCss();
                Shots.keep(stage, name + "-" + theme.name().toLowerCase(Locale.ROOT));
            }
        });
        assertThat(Path.of("target/screens", name + "-dark.png")).exists();
    }
}
