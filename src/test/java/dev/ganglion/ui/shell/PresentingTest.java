package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Presenting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the window does by its strip and by F11, whatever its pages are.
@ExtendWith(ApplicationExtension.class)
class PresentingTest {
    private final MemorySettings settings = new MemorySettings();
    private final ShellViewModel shell = new ShellViewModel(settings);
    private final StripViewModel strip = new StripViewModel(Clock.systemUTC(), () -> {});

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        stage.setScene(new ShellView(shell, strip).scene());
        stage.setWidth(900);
        stage.setHeight(600);
        stage.show();
        shell.offer(List.of(new Sheet("first"), new Sheet(ShellViewModel.USAGE)));
    }

    @Test
    void theSpendingLeadsToTheUsagePageByMouseAndByEnter(FxRobot robot) {
        robot.clickOn("#spending");
        assertThat(shown()).isEqualTo("usage");

        robot.interact(() -> shell.show("first"));
        Node spending = robot.lookup("#spending").query();
        robot.interact(spending::requestFocus);
        robot.push(KeyCode.ENTER);

        assertThat(shown()).isEqualTo("usage");
    }

    @Test
    void f11EnlargesAndHidesWhatStandsAtTheSidesUntilEscape(FxRobot robot) {
        robot.push(KeyCode.F11);

        assertThat(robot.lookup(".rail").tryQuery()).isEmpty();
        assertThat(robot.lookup("#presenting-hint").query().isVisible()).isTrue();
        assertThat(shell.shownZoom().get()).isEqualTo(1.25);
        assertThat(shell.zoom().get()).isEqualTo(1.0);
        assertThat(robot.lookup("#spending").query().isVisible()).isTrue();

        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup(".rail").tryQuery()).isPresent();
        assertThat(shell.shownZoom().get()).isEqualTo(1.0);
    }

    @Test
    void hidesWhatThingsCostIfAsked(FxRobot robot) {
        robot.interact(() -> shell.presentAs(Presenting.WITHOUT_COSTS));
        robot.push(KeyCode.F11);

        assertThat(robot.lookup("#spending").query().isVisible()).isFalse();
        assertThat(new ShellViewModel(settings).presentation().get()).isEqualTo(Presenting.WITHOUT_COSTS);

        robot.push(KeyCode.F11);

        assertThat(robot.lookup("#spending").query().isVisible()).isTrue();
    }

    @Test
    void noticesWaitUntilNobodyLooksOn(FxRobot robot) {
        robot.push(KeyCode.F11);
        robot.interact(() -> shell.notice(Notice.news("80 % of the budget is used.")));

        assertThat(robot.lookup(".notices").query().isVisible()).isFalse();

        robot.push(KeyCode.F11);

        assertThat(robot.lookup(".notices").query().isVisible()).isTrue();
    }

    @Test
    void partsOfTheStripGiveWayWholeTheLeastImportantFirst(FxRobot robot) {
        Neurons most = Neurons.of("6350");
        Sum sum = new Sum(most, Neurons.ZERO, Neurons.ZERO, Neurons.of("350"), 12, false);
        robot.interact(() -> {
            strip.connectedTo("An account whose name is much longer than the room that is left for it");
            strip.show(new Spending(
                    new Spending.Gauge(Spending.Against.CONNECTION, Neurons.FREE_A_DAY, sum),
                    sum,
                    new Spending.Money(Spending.Money.Plan.PAID, new BigDecimal("0.165")),
                    Optional.of(Duration.ofDays(1))));
        });

        WaitForAsyncUtils.waitForFxEvents();

        YieldingLine line = robot.lookup(".spending-line").queryAs(YieldingLine.class);
        assertThat(said(line)).as("in a window 900 wide").containsExactly("67 % used", "Clock differs");
        assertThat(robot.lookup("#connection").query().getLayoutBounds().getWidth())
                .isEqualTo(320);
        List<List<String>> narrowing = new ArrayList<>();
        robot.interact(() -> {
            for (double width = 2_000; width >= line.minWidth(-1); width -= 10) {
                line.resize(width, line.getHeight());
                line.layout();
                narrowing.add(said(line));
            }
        });
        List<List<String>> steps = narrowing.stream().distinct().toList();
        assertThat(steps).extracting(List::size).containsExactly(6, 5, 4, 3, 2);
        assertThat(steps.get(1)).noneMatch(said -> said.startsWith("resets in"));
        assertThat(steps.get(2)).doesNotContain("$0.17 charged");
        assertThat(steps.get(3)).noneMatch(said -> said.startsWith("12 calls of unknown cost"));
    }

    /// What is said there now, each part of it whole.
    private static List<String> said(YieldingLine line) {
        List<Label> labels = line.shown().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        assertThat(labels).allMatch(label -> label.getParent().getLayoutBounds().getWidth() >= label.prefWidth(-1));
        return labels.stream().map(Label::getText).toList();
    }

    private String shown() {
        return Objects.requireNonNull(shell.page().get()).id();
    }
}
