package dev.ganglion.ui.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class UsagePageTest {
    @TempDir
    Path folder;

    @Test
    void theSectionAtTheFrontKnowsWhenThePageIsSeenAgain(FxRobot robot) {
        var seen = new AtomicInteger();
        try (UsageDesk desk = UsageDesk.empty(folder)) {
            var page = new UsagePage(
                    desk.services, List.of(new Section("other", "Other", Region::new, seen::incrementAndGet)));
            robot.interact(() -> {
                page.content();
                page.show("other");
                seen.set(0);

                page.shown();
            });

            assertThat(seen).hasValue(1);
        }
    }

    @Test
    void barsKeepTheirColoursWhileTheWindowChangesItsSize(FxRobot robot) {
        try (UsageDesk desk = UsageDesk.of(folder, BusyMonth.entries(1))) {
            robot.interact(() -> {
                Shots.dress(Theme.LIGHT);
                Parent view = new UsageView(desk.open(), List.of());
                var scene = new Scene(view, 900, 600);
                settle(view);

                view.resize(1_200, 800);
                view.layout();

                assertThat(scene.getRoot().lookupAll("#usage-bars .series"))
                        .hasSize(7)
                        .allSatisfy(bar -> assertThat(((Shape) bar).getFill())
                                .isInstanceOf(Color.class)
                                .isNotEqualTo(Color.TRANSPARENT));
            });
        }
    }

    @Test
    void thePageBecomesNarrowerInOneStep(FxRobot robot) {
        try (UsageDesk desk = UsageDesk.of(folder, BusyMonth.entries(1))) {
            robot.interact(() -> {
                Shots.dress(Theme.LIGHT);
                Parent view = new UsageView(desk.open(), List.of());
                assertThat(new Scene(view, 1_600, 1_000).getWidth()).isEqualTo(1_600);
                settle(view);
                settle(view);

                assertThat(view.minWidth(-1)).isLessThanOrEqualTo(900 - 84);
            });
        }
    }

    private static void settle(Parent view) {
        view.applyCss();
        view.layout();
    }
}
