package dev.ganglion.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.text.RunFlow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
final class MarkdownScreenTest {
    private final List<URI> opened = new ArrayList<>();
    private BlockList<Block> list;
    private Appearance appearance;

    @Start
    void start(Stage stage) {
        Fonts.load();
        list = new BlockList<>(new BlockNodes(opened::add)::view);
        appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        appearance.themeProperty().set(Theme.LIGHT);
        stage.setScene(new Scene(list, 900, 900));
        stage.show();
        stage.sizeToScene(); // other tests leave the stage as large as they needed it
    }

    @BeforeEach
    void show(FxRobot robot) {
        robot.interact(() -> list.rows().setAll(MarkdownDocument.parse(Samples.everything())));
        robot.interact(list::layout);
    }

    @Test
    void everyKindOfBlockIsShownInBothThemes(FxRobot robot) {
        robot.interact(() -> {
            var page = new BlockList<>(new BlockNodes(opened::add)::view);
            page.rows().setAll(MarkdownDocument.parse(Samples.everything()));
            var scene = new Scene(page, 900, 1500);
            var light = Screens.write(scene.getRoot(), "markdown-light", 1);
            Screens.write(scene.getRoot(), "markdown-light-2x", 2);
            appearance.themeProperty().set(Theme.DARK);
            var dark = Screens.write(scene.getRoot(), "markdown-dark", 1);

            assertThat(light.getWidth()).isEqualTo(900);
            assertThat(light.getRGB(5, 5)).isEqualTo(0xffffffff);
            assertThat(dark.getRGB(5, 5)).isEqualTo(0xff0d1117);
        });
    }

    @Test
    void aWebLinkOpensOnAClick(FxRobot robot) {
        robot.interact(() -> list.scrollTo(0));
        robot.interact(list::layout);

        robot.clickOn("documentation");

        assertThat(opened).containsExactly(URI.create("https://developers.cloudflare.com/workers-ai/"));
    }

    @Test
    void onlyWhatOpensLooksLikeALink(FxRobot robot) {
        var text = "[a](javascript:x) [b](mailto:b@example.com) [c](relative) [web](https://example.com)";
        robot.interact(() -> list.rows().setAll(MarkdownDocument.parse(text)));
        robot.interact(list::layout);

        assertThat(robot.lookup(".link").queryAllAs(Text.class))
                .extracting(Text::getText)
                .containsExactly("web");
    }

    @Test
    void aNarrowColumnDoesNotBreakAWord(FxRobot robot) {
        var text = "| Word | Times | WWW |\n|---|--:|---|\n| a | 1 | b |\n" + "| " + "many words ".repeat(40)
                + "| 2 | c |";
        robot.interact(() -> list.rows().setAll(MarkdownDocument.parse(text)));
        robot.interact(list::layout);

        assertThat(robot.lookup(".table-header-text").queryAllAs(RunFlow.class))
                .hasSize(3)
                .allSatisfy(cell -> assertThat(cell.getWidth()).isGreaterThanOrEqualTo(cell.prefWidth(-1)));
    }

    @Test
    void theWholeListingIsCopied(FxRobot robot) {
        robot.clickOn((Button) robot.lookup(".copy-code").query());

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("/** Greets. */\n")
                .endsWith("}\n"));
    }

    @Test
    void textIsReadFromWhereItsFirstLetterSays(FxRobot robot) {
        var text = "# נהרות\n\nנהר הוא **זרם** של מים, `code()` ועוד English באמצע. " + "המים זורמים אל הים. ".repeat(8)
                + "\n\n- פריט ראשון\n- פריט שני\n\n1. ראשון\n\n> ציטוט\n\nالنهر مجرى مائي طبيعي، 123.\n\n"
                + "English **עברית** first.\n\n```java\nint a = 1; // נהר\n```\n\n| שם | ערך |\n|---|---|\n| א | 1 |";
        robot.interact(() -> {
            var page = new BlockList<>(new BlockNodes(opened::add)::view);
            page.rows().setAll(MarkdownDocument.parse(text));
            var scene = new Scene(page, 900, 760);
            Screens.write(scene.getRoot(), "markdown-from-right-light", 1);
            appearance.themeProperty().set(Theme.DARK);
            Screens.write(scene.getRoot(), "markdown-from-right-dark", 1);

            assertThat(page.lookupAll(".block").stream()
                            .map(Node::getNodeOrientation)
                            .toList())
                    .contains(NodeOrientation.RIGHT_TO_LEFT)
                    .contains(NodeOrientation.LEFT_TO_RIGHT);
            var code = page.lookup(".prose > .code").getBoundsInParent();
            var ground = page.lookup(".prose > .code-background").getBoundsInParent();
            assertThat(ground.getCenterX()).isCloseTo(code.getCenterX(), within(10.0));
            assertThat(page.lookupAll(".prose").stream()
                            .filter(flow -> flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT)
                            .count())
                    .isGreaterThanOrEqualTo(7);
        });
    }

    @Test
    void lettersReadFromTheRightAreFoundWhereTheyStand(FxRobot robot) {
        robot.interact(() -> list.rows().setAll(MarkdownDocument.parse("המים זורמים אל הים. ".repeat(12))));
        robot.interact(list::layout);

        robot.interact(() -> {
            var text = list.view(0).orElseThrow().text().orElseThrow();
            for (int offset = 1; offset < 200; offset += 7) {
                var place = text.boundsAt(offset);

                assertThat(text.offsetAt(new Point2D(place.getCenterX(), place.getCenterY())))
                        .isEqualTo(offset);
            }
            assertThat(text.boundsAt(1).getCenterX()).isGreaterThan(list.getWidth() / 2);
        });
    }
}
