package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures of the sidebar.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SidebarScreensTest {
    private static final List<String> TITLES = List.of(
            "How a neuron fires",
            "Rewrite the release notes for people who read only the first line",
            "Regular expression for dates",
            "Names for a small library",
            "Explain back-pressure",
            "Recipe for cardamom buns",
            "Ein Brief an das Finanzamt",
            "東京の天気",
            "Plan a week in Lisbon",
            "SQL: top three per group",
            "Summary of the board meeting",
            "Haiku about clouds");

    @TempDir
    Path folder;

    private Cabin cabin;

    /// A picture taken after some steps.
    private record Shot(Theme theme, int width, int height, String what, Consumer<SidebarViewModel> steps) {
        String name() {
            return "sidebar-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + "-" + what;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(Theme.LIGHT, Theme.DARK)
                .flatMap(theme -> Stream.of(
                        new Shot(theme, 900, 600, "list", _ -> {}),
                        new Shot(theme, 1600, 1000, "list", _ -> {}),
                        new Shot(
                                theme,
                                900,
                                600,
                                "search",
                                sidebar -> sidebar.finder().query().set("cloud")),
                        new Shot(
                                theme,
                                900,
                                600,
                                "none",
                                sidebar -> sidebar.finder().query().set("zebra")),
                        new Shot(theme, 900, 600, "rename", SidebarScreensTest::rename),
                        new Shot(
                                theme,
                                900,
                                600,
                                "binned",
                                sidebar ->
                                        sidebar.discard(sidebar.conversations().get(3))),
                        new Shot(theme, 900, 600, "bin", SidebarScreensTest::bin),
                        new Shot(theme, 900, 600, "empty", SidebarScreensTest::clear)));
    }

    private static void rename(SidebarViewModel sidebar) {
        Summary third = sidebar.conversations().get(4);
        sidebar.startEditing(new Editing.Title(third.id()));
    }

    private static void bin(SidebarViewModel sidebar) {
        List.copyOf(sidebar.conversations()).stream().limit(4).forEach(sidebar::discard);
        sidebar.dismiss();
        sidebar.binShown().set(true);
        sidebar.bin().ask();
    }

    private static void clear(SidebarViewModel sidebar) {
        List.copyOf(sidebar.conversations()).forEach(sidebar::discard);
        sidebar.dismiss();
    }

    @BeforeEach
    void open() {
        cabin = new Cabin(folder);
        for (int i = 0; i < 36; i++) {
            String title = TITLES.get(i % TITLES.size());
            String model = i == 7 ? Cabin.RETIRING : Cabin.MODEL;
            String id = cabin.keep(
                    title,
                    model,
                    Duration.ofHours((long) i * i),
                    title + ", please, and say why the clouds over the hills behind the town are grey on most days");
            if (i % 9 == 4) {
                cabin.shelves.file(id, i % 2 == 0 ? "Work" : "Home");
            }
            if (i == 2 || i == 20) {
                cabin.shelves.pin(id, true);
            }
            if (i == 3) {
                cabin.conversations.saveDraft(id, Draft.of("And then"));
            }
            if (i == 1) {
                cabin.page.answering.set(Set.of(id));
            }
            if (i == 5) {
                cabin.page.opened.set(id);
            }
        }
    }

    @AfterEach
    void close() {
        cabin.close();
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsTheSidebar(Shot shot, FxRobot robot) {
        BufferedImage[] picture = new BufferedImage[1];

        robot.interact(() -> picture[0] = draw(shot));

        assertThat(picture[0])
                .returns(shot.width(), BufferedImage::getWidth)
                .returns(shot.height(), BufferedImage::getHeight);
    }

    private BufferedImage draw(Shot shot) {
        Shots.dress(shot.theme());
        SidebarViewModel sidebar = cabin.sidebar();
        BorderPane page = new BorderPane();
        page.setLeft(new SidebarView(sidebar, new FixedDialogs(folder)));
        Scene scene = new Scene(page, shot.width(), shot.height());
        page.applyCss();
        page.layout();
        shot.steps().accept(sidebar);
        page.applyCss();
        page.layout();
        page.layout();
        return Screens.write(scene.getRoot(), shot.name(), 1);
    }
}
