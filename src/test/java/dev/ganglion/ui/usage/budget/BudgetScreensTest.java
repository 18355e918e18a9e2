package dev.ganglion.ui.usage.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BudgetScreensTest {
    private final Budgets budgets = new Budgets(new MemorySettings());
    private final List<Budget.Scope> released = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("5000")));
        budgets.set(new Budget(new Budget.Scope.Connection("work"), Neurons.of("900")));
        budgets.plan("work", Plan.PAID);
        stage = shown;
        Shots.dress(Theme.LIGHT);
        BudgetsPart part = new BudgetsPart(new BudgetServices(
                new InlineBackground(),
                budgets,
                BudgetScreensTest::booked,
                () -> List.of(
                        new Connected("Sandbox", "Sandbox", true),
                        new Connected("home", "Home, Home through a gateway", false),
                        new Connected("work", "Work", false)),
                released::add,
                () -> {}));
        stage.setScene(new Scene((Parent) part.content(), 960, 620));
        stage.show();
        part.shown();
    }

    @Test
    void setsABudgetByEnterAndSaysWhatIsWrongWithOne(FxRobot robot) {
        robot.clickOn("#budget-run").write("2k").push(KeyCode.ENTER);

        Label trouble = robot.lookup("#budget-run-trouble").query();
        assertThat(trouble.isVisible()).isTrue();
        picture(robot, "budgets");

        robot.clickOn("#budget-run").push(KeyCode.ESCAPE).write("2000").push(KeyCode.ENTER);

        assertThat(trouble.isVisible()).isFalse();
        assertThat(budgets.limit(new Budget.Scope.Run())).isPresent();
        robot.clickOn("#budget-run-lift");
        assertThat(budgets.limit(new Budget.Scope.Run())).isEmpty();
        robot.clickOn("#plan-paid-1");
        assertThat(budgets.plan("home")).isEqualTo(Plan.PAID);
        robot.clickOn("#budget-day-release");
        assertThat(released).containsExactly(new Budget.Scope.Day());
    }

    private void picture(FxRobot robot, String name) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> {
                Shots.dress(theme);
                Shots.keep(stage, name + "-" + theme.name().toLowerCase(Locale.ROOT));
            });
        }
    }

    private static Booked booked() {
        Sum home = new Sum(Neurons.of("6.07"), Neurons.ZERO, Neurons.of("5.9"), Neurons.of("9994"), 1, false);
        Sum work = sum("920", "350");
        return new Booked(
                LocalDate.parse("2026-11-29"),
                Map.of("home", home, "work", work),
                Sum.of(List.of(sum("4120", "350"))),
                Sum.NOTHING);
    }

    private static Sum sum(String spent, String atMost) {
        return new Sum(Neurons.of(spent), Neurons.ZERO, Neurons.ZERO, Neurons.of(atMost), 0, false);
    }
}
