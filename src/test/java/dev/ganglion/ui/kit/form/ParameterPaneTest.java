package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.SettingsMemory;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.schema.OddSchema;
import dev.ganglion.sandbox.schema.Schemas;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.node.ObjectNode;

/// The pane of parameters in a window, by keyboard.
@ExtendWith(ApplicationExtension.class)
class ParameterPaneTest {
    private static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String GUARD = "@cf/meta/llama-guard-3-8b";
    private static final String GLM = "@cf/zai-org/glm-5.3";

    private final MemorySettings settings = new MemorySettings();

    @SuppressWarnings("NullAway.Init")
    private FormViewModel form;

    @SuppressWarnings("NullAway.Init")
    private ParameterDock dock;

    @SuppressWarnings("NullAway.Init")
    private Stage window;

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        form = new FormViewModel(new SettingsMemory(settings), Set.of("messages", "prompt", "raw", "stream"));
        form.use(LLAMA, Forms.bundled(LLAMA).beside("messages"));
        dock = new ParameterDock("test", new Region(), form, settings);
        window = stage;
        stage.setScene(new Scene(dock, 1_000, 900));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1_000);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void aTypedNumberCountsWhenTheBoxIsLeftAndIsClampedThen(FxRobot robot) {
        focus(robot, "temperature");
        robot.write("7");
        assertThat(form.values().get()).isEqualTo(Values.NONE);

        robot.type(KeyCode.ENTER);

        assertThat(form.values().get().of("temperature")).contains(new Value.Numeral(5));
        assertThat(text(robot, "#field-temperature .text-field")).isEqualTo("5");
        assertThat(message(robot, "temperature")).isEqualTo("The most is 5; 7 was cut to it.");
    }

    @Test
    void arrowKeysStepFromTheModelsDefault(FxRobot robot) {
        focus(robot, "temperature");

        robot.type(KeyCode.UP);
        assertThat(form.values().get().of("temperature")).contains(new Value.Numeral("0.7"));

        robot.type(KeyCode.PAGE_DOWN);
        assertThat(form.values().get().of("temperature")).contains(new Value.Numeral(0));
        Slider slider = robot.lookup("#field-temperature .slider").query();
        assertThat(slider.getValue()).isZero();
    }

    @Test
    void deleteOnTheResetButtonGoesBackToTheModelsDefault(FxRobot robot) {
        assertThat(state(robot, "temperature")).isEqualTo("Model's default: 0.6");
        robot.interact(() -> form.set("temperature", new Value.Numeral(2)));
        Button reset = robot.lookup("#field-temperature .reset").query();
        robot.interact(reset::requestFocus);

        robot.type(KeyCode.DELETE);

        assertThat(form.values().get()).isEqualTo(Values.NONE);
        assertThat(state(robot, "temperature")).isEqualTo("Model's default: 0.6");
        assertThat(text(robot, "#field-temperature .text-field")).isEmpty();
        assertThat(focused())
                .isEqualTo(robot.lookup("#field-temperature .text-field").query());
    }

    @Test
    void anEmptiedBoxIsTheModelsDefault(FxRobot robot) {
        robot.interact(() -> form.set("seed", new Value.Numeral(42)));
        focus(robot, "seed");

        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE, KeyCode.ENTER);

        assertThat(form.values().get()).isEqualTo(Values.NONE);
    }

    @Test
    void everyFieldOfAnOddSchemaIsAControlOrJsonWithASentence(FxRobot robot) {
        ObjectNode schema =
                OddSchema.of(Schemas.input(Catalogue.load().model(LLAMA).orElseThrow()));
        Forms.Told told = new Forms(_ -> Optional.of(schema)).of(LLAMA);
        robot.interact(() -> form.use(LLAMA, told.form().beside("messages")));
        robot.interact(() -> ((ToggleButton) robot.lookup("#more-fields").query()).setSelected(true));

        focus(robot, "odd_choice");
        robot.type(KeyCode.SPACE).write("\"low\"");
        focus(robot, "odd_bounds");
        robot.write("7").type(KeyCode.ENTER);
        focus(robot, "odd_default");
        robot.write("8").type(KeyCode.ENTER);

        assertThat(told.trouble()).isEmpty();
        schema.path("properties")
                .propertyNames()
                .forEach(name ->
                        assertThat(form.form().get().field(name)).as(name).isPresent());
        assertThat(robot.lookup(".json-line").queryAllAs(Button.class))
                .extracting(Button::getText)
                .contains("Any JSON; it is sent as it stands", "{\"name\": …, \"children\": …}");
        assertThat(form.values().get().of("odd_choice")).contains(new Value.Json("\"low\""));
        assertThat(form.values().get().of("odd_bounds")).isPresent();
        assertThat(form.values().get().of("odd_default")).contains(new Value.Numeral(8));
    }

    @Test
    void setsEveryKindOfFieldByKeys(FxRobot robot) {
        robot.interact(() -> form.use(GLM, Forms.bundled(GLM).beside("messages")));
        robot.interact(() -> ((ToggleButton) robot.lookup("#more-fields").query()).setSelected(true));

        focus(robot, "parallel_tool_calls");
        robot.type(KeyCode.SPACE);
        focus(robot, "user");
        robot.write("me");
        focus(robot, "stop");
        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        robot.write("END").type(KeyCode.ENTER).write("X");
        focus(robot, "modalities");
        robot.type(KeyCode.SPACE);
        focus(robot, "reasoning_effort");
        ComboBox<?> efforts = robot.lookup("#field-reasoning_effort .combo-box").query();
        assertThat(efforts.getValue()).hasToString("Model's default (max)");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        focus(robot, "logit_bias");
        robot.type(KeyCode.SPACE).write("{\"50256\": -100}");

        assertThat(form.values().get())
                .isEqualTo(new Values(Map.of(
                        "parallel_tool_calls", new Value.Truth(false),
                        "user", new Value.Text("me"),
                        "stop", new Value.Texts(List.of("END", "X")),
                        "modalities", new Value.Texts(List.of("text")),
                        "reasoning_effort", new Value.Text("high"),
                        "logit_bias", new Value.Json("{\"50256\": -100}"))));
    }

    @Test
    void brokenJsonIsToldWithItsPlaceAndStaysInTheBox(FxRobot robot) {
        robot.interact(() -> ((ToggleButton) robot.lookup("#more-fields").query()).setSelected(true));
        focus(robot, "response_format");
        robot.type(KeyCode.SPACE).write("{\"type\" 1");

        assertThat(message(robot, "response_format")).startsWith("Line 1, column 9: Unexpected character ('1')");
        assertThat(form.values().get()).isEqualTo(Values.NONE);

        robot.interact(() -> form.use(GLM, Forms.bundled(GLM).beside("messages")));
        robot.interact(() -> form.use(LLAMA, Forms.bundled(LLAMA).beside("messages")));

        TextArea box = robot.lookup("#field-response_format .text-area").query();
        assertThat(box.getText()).isEqualTo("{\"type\" 1");
        assertThat(message(robot, "response_format")).startsWith("Line 1, column 9");
    }

    @Test
    void extraJsonShowsThatItIsActive(FxRobot robot) {
        Node active = robot.lookup("#extra-active").query();
        assertThat(active.isVisible()).isFalse();

        robot.interact(() -> ((TextArea) robot.lookup("#extra-json").query()).setText("{\"min_p\": 0.1}"));

        assertThat(active.isVisible()).isTrue();
        assertThat(form.extraFields().get()).containsOnlyKeys("min_p");
    }

    @Test
    void theBoxShowsTheExtraJsonOfAPresetAsItWasWritten(FxRobot robot) {
        TextArea box = robot.lookup("#extra-json").query();
        robot.interact(() -> box.setText("{\"min_p\": 0.1}"));
        robot.interact(() -> form.presets().save("Exact"));
        robot.interact(() -> box.setText("{\"min_p\":0.1}"));

        menu(robot, "Apply");

        assertThat(box.getText()).isEqualTo("{\"min_p\": 0.1}");
    }

    @Test
    void savesAppliesAndDeletesAPresetWithUndo(FxRobot robot) {
        robot.interact(() -> form.set("temperature", new Value.Numeral(0)));
        menu(robot, "Save as…");
        robot.write("Exact").type(KeyCode.ENTER);
        robot.interact(() -> form.unset("temperature"));

        menu(robot, "Apply");
        assertThat(form.values().get().of("temperature")).contains(new Value.Numeral(0));

        menu(robot, "Delete");
        assertThat(form.presets().all().get().all()).isEmpty();
        Button undo = robot.lookup("#preset-undo").query();
        robot.interact(undo::fire);
        assertThat(form.presets().all().get().named("Exact")).isPresent();
    }

    @Test
    void refusesANameThatIsTaken(FxRobot robot) {
        robot.interact(() -> form.presets().save("Exact"));
        menu(robot, "Save as…");

        robot.write("Exact").type(KeyCode.ENTER);

        Label taken = robot.lookup(".name-bar > .field-message").query();
        assertThat(taken.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".name-bar").query().isVisible()).isFalse();
    }

    @Test
    void whatIsUsualComesFirst(FxRobot robot) {
        assertThat(shownFields(robot)).containsExactly("temperature", "max_tokens", "top_p", "seed");

        robot.interact(() -> form.use(GUARD, Forms.bundled(GUARD)));

        assertThat(shownFields(robot)).containsExactly("temperature", "max_tokens", "response_format");
    }

    @Test
    void everyControlHasANameAndTheFieldsNameOnTheWire(FxRobot robot) {
        robot.interact(() -> ((ToggleButton) robot.lookup("#more-fields").query()).setSelected(true));

        for (Node row : robot.lookup(".field-row").queryAll()) {
            for (Node control : row.lookupAll(".text-field")) {
                assertThat(control.getAccessibleText()).as(row.getId()).isNotBlank();
                assertThat(control.getAccessibleHelp()).startsWith(row.getId().substring("field-".length()) + ".");
            }
        }
    }

    @Test
    void remembersItsWidthAndWhetherItIsOpen(FxRobot robot) {
        Node grip = robot.lookup("#parameters-grip").query();
        robot.interact(grip::requestFocus);

        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(settings.all()).containsEntry("parameters.test.width", "368");

        robot.interact(dock::turn);
        assertThat(robot.lookup(".parameter-pane").query().isVisible()).isFalse();
        assertThat(settings.all()).containsEntry("parameters.test.open", "false");
    }

    @Test
    void isPutAwayWhereThePageIsNarrowAndOpensOverIt(FxRobot robot) {
        robot.interact(() -> window.setWidth(800));
        Node pane = robot.lookup(".parameter-pane").query();
        assertThat(pane.isVisible()).isFalse();

        robot.interact(() -> dock.focus("max_tokens"));

        assertThat(pane.isVisible()).isTrue();
        assertThat(dock.getChildrenUnmodifiable().getFirst().getLayoutBounds().getWidth())
                .isEqualTo(800);
        assertThat(settings.all()).doesNotContainKey("parameters.test.open");

        robot.type(KeyCode.ESCAPE);
        assertThat(pane.isVisible()).isFalse();
    }

    @Test
    void standsBesideTheContentOfAPageOfMiddlingWidth(FxRobot robot) {
        robot.interact(() -> window.setWidth(800));
        robot.interact(() -> window.setWidth(900));
        Node pane = robot.lookup(".parameter-pane").query();
        assertThat(pane.isVisible()).isFalse();

        robot.interact(dock::turn);

        assertThat(pane.isVisible()).isTrue();
        assertThat(dock.getChildrenUnmodifiable().getFirst().getLayoutBounds().getWidth())
                .isEqualTo(900 - 336);
        assertThat(settings.all()).containsEntry("parameters.test.open", "true");
    }

    private static List<String> shownFields(FxRobot robot) {
        return robot.lookup(".field-row").queryAll().stream()
                .map(row -> row.getId().substring("field-".length()))
                .toList();
    }

    private void menu(FxRobot robot, String words) {
        MenuButton menu = robot.lookup("#presets").query();
        robot.interact(() -> item(menu.getItems(), words).fire());
    }

    private static MenuItem item(List<MenuItem> items, String words) {
        return items.stream()
                .flatMap(item -> item instanceof Menu sub ? sub.getItems().stream() : Stream.of(item))
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void focus(FxRobot robot, String field) {
        robot.interact(() -> dock.focus(field));
    }

    private Node focused() {
        return window.getScene().getFocusOwner();
    }

    private static String state(FxRobot robot, String field) {
        return ((Label) robot.lookup("#field-" + field + " .field-state").query()).getText();
    }

    private static String message(FxRobot robot, String field) {
        return ((Label) robot.lookup("#field-" + field + " .field-message").query()).getText();
    }

    private static String text(FxRobot robot, String selector) {
        return ((TextField) robot.lookup(selector).query()).getText();
    }
}
