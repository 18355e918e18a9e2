package dev.ganglion.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.copy.BlockText;
import dev.ganglion.ui.markdown.copy.MarkdownCopy;
import dev.ganglion.ui.markdown.find.Find;
import dev.ganglion.ui.markdown.find.FindBar;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.select.Place;
import dev.ganglion.ui.markdown.select.TextSelection;
import dev.ganglion.ui.markdown.text.PromptText;
import dev.ganglion.ui.markdown.text.RunFlow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of what is selected, found, coloured and hostile, in both themes.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
final class ShowcaseTest {
    private BlockList<Block> list;
    private TextSelection<Block> selection;
    private FindBar bar;
    private StackPane page;
    private Appearance appearance;
    private Scene scene;

    @Start
    void start(Stage unused) {
        Fonts.load();
        list = new BlockList<>(new BlockNodes(_ -> {})::view);
        selection = new TextSelection<>(list, BlockText::new, new MarkdownCopy());
        bar = new FindBar(new Find<>(list, BlockText::new, new InlineBackground()));
        StackPane.setAlignment(bar, Pos.TOP_RIGHT);
        StackPane.setMargin(bar, new Insets(8, 24, 0, 0));
        page = new StackPane(list, bar);
        appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        scene = new Scene(page, 860, 1500);
    }

    private void show(FxRobot robot, String source) {
        robot.interact(() -> {
            list.rows().setAll(MarkdownDocument.parse(source));
            list.scrollTo(0);
        });
        layOut(robot);
    }

    /// The scene is taller than the screen of tests, and so in no window.
    private void layOut(FxRobot robot) {
        robot.interact(() -> {
            Screens.write(scene.getRoot(), "layout", 1);
            page.layout();
        });
    }

    private void picture(FxRobot robot, String name) {
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> appearance.themeProperty().set(theme));
            layOut(robot);
            robot.interact(() -> {
                var image = Screens.write(page, name + "-" + theme.name().toLowerCase(Locale.ROOT), 1);
                assertThat(image.getWidth()).isEqualTo(860);
            });
        }
    }

    @Test
    void codeIsColoured(FxRobot robot) {
        show(robot, Showcase.code());

        picture(robot, "code");

        assertThat(list.lookupAll(".keyword")).hasSizeGreaterThan(20);
    }

    @Test
    void hostileTextIsReadable(FxRobot robot) {
        show(robot, Showcase.hostile());

        picture(robot, "hostile");

        assertThat(list.lookupAll(".target")).hasSize(7);
        assertThat(list.lookupAll(".latex")).hasSize(4);
    }

    @Test
    void whatIsSelectedAndFoundIsSeen(FxRobot robot) {
        show(robot, Samples.everything());

        robot.interact(() -> selection.select(new Place(1, 40), new Place(17, 60)));
        picture(robot, "selection");
        robot.interact(selection::clear);
        robot.interact(() -> bar.open("er"));
        picture(robot, "find");

        assertThat(list.lookupAll(".found-background")).isNotEmpty();
    }

    @Test
    void allPiecesOfAListingWrapOrScrollTogether(FxRobot robot) {
        show(robot, "```java\n" + Samples.lines("int number = 1; // " + "long line ".repeat(20), 120) + "```");
        double wrapped = height(robot, 0);

        robot.interact(() -> ((ToggleButton) Objects.requireNonNull(list.lookup(".wrap-code"))).fire());
        layOut(robot);

        assertThat(height(robot, 0)).isLessThan(wrapped / 2);
        robot.interact(() -> list.scrollTo(2));
        layOut(robot);
        assertThat(list.lookupAll(".listing").stream().map(RunFlow.class::cast))
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.getWidth()).isGreaterThan(1_500));
        robot.interact(() -> list.scrollTo(0));
        picture(robot, "unwrapped");
    }

    @Test
    void wrappingIsOfferedWhereLinesAreLong(FxRobot robot) {
        show(robot, "```\nshort\n```\n\n```\n" + "long ".repeat(40) + "\n```");

        assertThat(list.lookupAll(".wrap-code").stream().map(Node::isVisible)).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void deepNestingLeavesRoomForWords(FxRobot robot) {
        robot.interact(() -> page.resize(360, 700));
        for (var source : List.of(">".repeat(10_000) + " deep", "- ".repeat(500) + "x")) {
            show(robot, source);

            assertThat(list.lookupAll(".prose").stream().map(RunFlow.class::cast))
                    .isNotEmpty()
                    .allSatisfy(flow -> assertThat(flow.getWidth()).isGreaterThan(120));
        }
    }

    @Test
    void aLineFullOfBackslashesIsShownInSmallRowsAsItArrives(FxRobot robot) {
        var document = new MarkdownDocument();
        var taken = new ArrayList<Duration>();
        robot.interact(() -> {
            list.rows().clear();
            long start = System.nanoTime();
            for (int i = 0; i < 200_000; i += 500) {
                var change = document.append("\\".repeat(500));
                list.splice(change.from(), list.rows().size(), change.blocks());
                page.layout();
            }
            taken.add(Duration.ofNanos(System.nanoTime() - start));
        });

        assertThat(taken.getFirst()).isLessThan(Duration.ofSeconds(15));
        assertThat(list.rows())
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        row -> assertThat(new BlockText(row).plain().length()).isLessThan(8_000));
    }

    private double height(FxRobot robot, int row) {
        robot.interact(() -> list.scrollTo(row));
        layOut(robot);
        return list.view(row).orElseThrow().node().getLayoutBounds().getHeight();
    }

    @Test
    void aPromptIsAsWideAsItsTextAndCanBeSelected(FxRobot robot) {
        var prompt = new PromptText("Short **prompt**\nof two lines");
        robot.interact(() -> page.getChildren().add(new StackPane(prompt)));
        layOut(robot);

        robot.interact(() -> {
            assertThat(prompt.prefWidth(-1)).isBetween(60.0, 200.0);
            assertThat(prompt.prefHeight(500)).isBetween(30.0, 60.0);
            var text = prompt.shownText();
            assertThat(text.offsetAt(new Point2D(
                            text.boundsAt(20).getMinX(), text.boundsAt(20).getCenterY())))
                    .isEqualTo(20);
            assertThat(text.boundsAt(20).getMinY())
                    .isGreaterThan(text.boundsAt(2).getMinY());
        });
    }
}
