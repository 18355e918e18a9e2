package dev.ganglion.ui.markdown.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.copy.BlockText;
import dev.ganglion.ui.markdown.list.BlockList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
final class FindTest {
    private BlockList<Block> list;
    private Find<Block> find;
    private FindBar bar;

    @Start
    void start(Stage stage) {
        Fonts.load();
        list = new BlockList<>(new BlockNodes(_ -> {})::view);
        find = new Find<>(list, BlockText::new, new InlineBackground());
        bar = new FindBar(find);
        var scene = new Scene(new BorderPane(list, bar, null, null, null), 700, 400);
        scene.getStylesheets().add(Fonts.class.getResource("light.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
    }

    private void show(FxRobot robot, int paragraphs) {
        var source = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            source.append("Paragraph **num").append("ber** ").append(i).append(", number.\n\n");
        }
        robot.interact(() -> {
            list.rows().setAll(MarkdownDocument.parse(source.toString()));
            list.scrollTo(0);
        });
        robot.interact(list::layout);
    }

    private String figures(FxRobot robot) {
        return robot.lookup(".find-figures").queryAs(Label.class).getText();
    }

    private long painted(String style) {
        return list.lookupAll(style).stream()
                .map(Path.class::cast)
                .filter(path -> !path.getElements().isEmpty())
                .count();
    }

    @Test
    void goesThroughAllMatchesAndAround(FxRobot robot) {
        show(robot, 300);
        robot.interact(() -> bar.open());

        robot.write("number");
        assertThat(figures(robot)).isEqualTo("1 of 600");
        robot.push(KeyCode.ENTER);
        assertThat(figures(robot)).isEqualTo("2 of 600");
        robot.push(KeyCode.F3);
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);

        assertThat(figures(robot)).isEqualTo("600 of 600");
        robot.interact(list::layout);
        assertThat(list.view(299)).isPresent();
        assertThat(painted(".current-background")).isEqualTo(1);
        assertThat(painted(".found-background"))
                .isEqualTo(list.lookupAll(".block").size());
        assertThat(list.pinnedProperty().get()).isFalse();
    }

    @Test
    void tellsCapitalsApartWhenAsked(FxRobot robot) {
        show(robot, 3);
        robot.interact(() -> bar.open("paragraph"));
        assertThat(figures(robot)).isEqualTo("1 of 3");

        robot.clickOn((ToggleButton) robot.lookup("#find-case").query());
        assertThat(figures(robot)).isEqualTo("No matches");

        robot.interact(
                () -> robot.lookup(".text-field").queryAs(TextField.class).setText("Par.graph"));
        assertThat(figures(robot)).isEqualTo("No matches");
        robot.interact(
                () -> robot.lookup(".text-field").queryAs(TextField.class).clear());
        assertThat(figures(robot)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an apple", "two words here", "it reads code now", "a site of", "broken line", "e é"})
    void findsAcrossWhatLooksDifferentWithinABlock(String words, FxRobot robot) {
        robot.interact(() -> list.rows()
                .setAll(MarkdownDocument.parse("- an **app**le and *two* **words** here; it reads `code` now,"
                        + " a [si*te*](https://example.com) of a broken\n  line with &eacute; e **é**")));

        robot.interact(() -> bar.open(words));

        assertThat(figures(robot)).isEqualTo("1 of 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one two", "two three", "three four", "a b", "onetwo"})
    void findsNothingFromOneBlockIntoTheNext(String words, FxRobot robot) {
        robot.interact(() -> list.rows()
                .setAll(MarkdownDocument.parse(
                        "one\n\n- two\n- three\n\n> four\n\n| a | b |\n| --- | --- |\n| c | d |")));

        robot.interact(() -> bar.open(words));

        assertThat(figures(robot)).isEqualTo("No matches");
    }

    @Test
    void followsRowsThatComeAndChange(FxRobot robot) {
        show(robot, 5);
        robot.interact(() -> bar.open("number 2"));
        assertThat(figures(robot)).isEqualTo("1 of 1");

        robot.interact(() -> {
            list.rows().addAll(0, MarkdownDocument.parse("a number 2\n\nb"));
            list.rows().addAll(MarkdownDocument.parse("last number 2"));
        });
        assertThat(figures(robot)).isEqualTo("2 of 3");
        robot.interact(() -> list.rows().set(4, MarkdownDocument.parse("gone").getFirst()));
        assertThat(figures(robot)).isEqualTo("0 of 2");

        robot.push(KeyCode.ENTER);
        assertThat(figures(robot)).isEqualTo("1 of 2");
    }

    @Test
    void escapeClosesItAndTakesMarksOff(FxRobot robot) {
        show(robot, 5);
        robot.interact(() -> bar.open("number"));
        robot.interact(list::layout);
        assertThat(painted(".found-background")).isPositive();

        robot.push(KeyCode.ESCAPE);

        assertThat(bar.isVisible()).isFalse();
        assertThat(list.isFocused()).isTrue();
        assertThat(painted(".found-background")).isZero();
        assertThat(painted(".current-background")).isZero();
    }

    @Test
    void countsWhatChangesWhileItIsSearching(FxRobot robot) {
        show(robot, 200);
        var waiting = new ArrayList<Runnable>();
        var late = new Find<>(list, BlockText::new, new Background() {
            @Override
            public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
                new InlineBackground().start(work, batch -> waiting.add(() -> each.accept(batch)), done, failed);
                return waiting::clear;
            }
        });
        robot.interact(() -> {
            late.start();
            late.wordsProperty().set("Paragraph");
            list.rows().remove(10, 20);
            list.rows().set(0, MarkdownDocument.parse("other").getFirst());
            list.rows().addAll(MarkdownDocument.parse("Paragraph\n\nParagraph paragraph"));
            assertThat(late.countProperty().get()).isZero();

            waiting.removeFirst().run();

            assertThat(late.countProperty().get()).isEqualTo(200 - 10 - 1 + 3);
            assertThat(late.currentProperty().get()).isEqualTo(1);
        });
    }

    @Test
    void manyRowsAreLookedThroughBehindTheThread(FxRobot robot) {
        show(robot, 20_000);
        var behind = new Find<>(list, BlockText::new, new FxBackground());

        robot.interact(() -> {
            behind.start();
            behind.wordsProperty().set("number 19");
            assertThat(behind.countProperty().get()).isZero();
        });

        Awaitility.await().until(() -> behind.countProperty().get() == 1_111);
        robot.interact(behind::stop);
    }
}
