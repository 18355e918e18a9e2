package dev.ganglion.ui.kit.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ModelPickerTest {
    private final Catalogue catalogue = Catalogue.bundled();
    private final List<String> chosen = new ArrayList<>();
    private final Shelf shelf = new Shelf(new MemorySettings());

    @SuppressWarnings("NullAway.Init")
    private ModelPicker picker;

    @SuppressWarnings("NullAway.Init")
    private TextArea draft;

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        picker = new ModelPicker(
                query -> catalogue.search(query, Optional.of(Task.TEXT_GENERATION)),
                shelf,
                model -> chosen.add(model.id()));
        picker.use(model("@cf/openai/gpt-oss-20b"));
        draft = new TextArea();
        var bar = new HBox(picker);
        bar.setPadding(new Insets(16, 24, 16, 24));
        var page = new BorderPane(draft);
        page.setTop(bar);
        stage.setScene(new Scene(page, 900, 600));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(900);
        stage.setHeight(600);
        stage.show();
        draft.requestFocus();
    }

    @Test
    void putsTheFocusWhereThePageWantsItWhenItCloses(FxRobot robot) {
        robot.interact(() -> {
            picker.afterwards(draft::requestFocus);
            picker.requestFocus();
            picker.open();
        });

        robot.type(KeyCode.ENTER);

        assertThat(draft.isFocused()).isTrue();
    }

    @Test
    void opensOnTheModelInUseAndGivesTheFocusBackOnEscape(FxRobot robot) {
        robot.interact(picker::open);

        assertThat(marked(robot)).isEqualTo("@cf/openai/gpt-oss-20b");

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#picker-list").tryQuery()).isEmpty();
        assertThat(draft.isFocused()).isTrue();
        assertThat(chosen).isEmpty();
    }

    @Test
    void searchesMovesAndChoosesByKeys(FxRobot robot) {
        robot.interact(picker::open);

        robot.write("llama scout");
        waitForFxEvents();
        assertThat(marked(robot)).isEqualTo("@cf/meta/llama-4-scout-17b-16e-instruct");
        robot.eraseText(11);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        String second = marked(robot);
        robot.type(KeyCode.ENTER);

        assertThat(second).isEqualTo(catalogue.active().get(1).id());
        assertThat(chosen).containsExactly(second);
        assertThat(picker.modelProperty().get()).isEqualTo(model(second));
        assertThat(draft.isFocused()).isTrue();
    }

    @Test
    void aClickOnTheButtonOpensAndAClickOnARowChooses(FxRobot robot) {
        robot.clickOn("#model-picker");
        robot.write("qwen3.8");
        waitForFxEvents();
        robot.clickOn("qwen3.8-27b");

        assertThat(chosen).containsExactly("@cf/qwen/qwen3.8-27b");
        assertThat(draft.isFocused()).isTrue();
    }

    @Test
    void starsTheMarkedModelByKeyAndPutsItFirstNextTime(FxRobot robot) {
        robot.interact(picker::open);
        robot.write("scout").push(KeyCode.SHORTCUT, KeyCode.D).type(KeyCode.ESCAPE);
        robot.interact(picker::open);
        waitForFxEvents();
        ListView<Model> rows = robot.lookup("#picker-list").queryListView();

        assertThat(rows.getItems().getFirst().id()).isEqualTo("@cf/meta/llama-4-scout-17b-16e-instruct");
        assertThat(marked(robot)).isEqualTo("@cf/openai/gpt-oss-20b");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void drawsItselfOpen(Theme theme, FxRobot robot) {
        robot.interact(() -> {
            Shots.dress(theme);
            shelf.star("@cf/qwen/qwen3.8-27b");
            shelf.star("@cf/google/gemma-4-26b-a4b-it");
            shelf.used("@cf/openai/gpt-oss-20b");
            picker.open();
        });
        waitForFxEvents();
        var picture = new BufferedImage[1];

        robot.interact(() -> picture[0] = Shots.keep(
                picker.getScene().getWindow(), "picker-" + theme.name().toLowerCase(Locale.ROOT)));

        assertThat(picture[0]).returns(900, BufferedImage::getWidth).returns(600, BufferedImage::getHeight);
    }

    private Model model(String id) {
        return catalogue.find(id).orElseThrow();
    }

    private static String marked(FxRobot robot) {
        waitForFxEvents();
        ListView<Model> rows = robot.lookup("#picker-list").queryListView();
        return rows.getSelectionModel().getSelectedItem().id();
    }
}
