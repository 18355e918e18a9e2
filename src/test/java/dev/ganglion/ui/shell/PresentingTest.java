package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.ui.kit.page.Presenting;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the window does by its strip and by F11, whatever its pages are.
@ExtendWith(ApplicationExtension.class)
class PresentingTest {
    private final MemorySettings settings = new MemorySettings();
    private final ShellViewModel shell = new ShellViewModel(settings);

    @Start
    void start(Stage stage) {
        stage.setScene(new ShellView(shell, new StripViewModel(Clock.systemUTC(), () -> {})).scene());
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

    private String shown() {
        return Objects.requireNonNull(shell.page().get()).id();
    }
}
