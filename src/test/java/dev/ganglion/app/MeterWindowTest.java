package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.usage.reconcile.ReconcilePart;
import dev.ganglion.ui.usage.reconcile.ReconcileServices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is spent, warned of and stopped, through the window and over the sandbox.
@ExtendWith(ApplicationExtension.class)
class MeterWindowTest {
    private static final SandboxOptions QUICK =
            SandboxOptions.defaults().withPace(new Pace(2_000, Duration.ofMillis(20)));

    /// Enough for one answer of the first model, and not for a second one.
    private static final Neurons LIMIT = Neurons.of("54");

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void warnsAndThenStopsAtABudget(FxRobot robot) throws Exception {
        Place place = Desk.place(home, QUICK);
        new Budgets(place.settings()).set(new Budget(new Budget.Scope.Run(), LIMIT));
        try (Desk desk = Desk.open(robot, stage, place)) {
            ask(desk, "Hello");
            desk.await(".foot", _ -> true);
            desk.await("#spending .label", node -> text(node).contains("of this run's budget of 54"));

            ask(desk, "And now?");

            desk.await(".ending.failed > .label", node -> text(node).contains("Nothing was sent"));
            robot.clickOn("#composer").write("One more");
            desk.await("#advice .label", node -> text(node).contains("54 neurons"));
            desk.picture("over-budget", 1180, 780);
            assertThat(desk.assembly().ledger().booked().run().most()).isLessThanOrEqualTo(LIMIT);

            robot.clickOn(".ending .to-budgets");
            desk.await("#rail-usage", rail -> ((ToggleButton) rail).isSelected());
        }
    }

    @Test
    void warnsEveryoneWhenTheServiceSaysThatTheQuotaIsUsedUp(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK.withFaults(Fault.parse("quota")))) {
            ask(desk, "Hello");

            desk.await(".notice .label", node -> text(node).contains("free neurons"));
            desk.await("#spending-level", node -> node.isVisible() && text(node).equals("Used up"));
            desk.picture("quota-used-up", 1180, 780);
        }
    }

    @Test
    void presentsWithoutPanelsAndCosts(FxRobot robot) throws Exception {
        Place place = Desk.place(home, QUICK);
        place.settings().put("window.presentation", "WITHOUT_COSTS");
        try (Desk desk = Desk.open(robot, stage, place)) {
            ask(desk, "Hello");
            desk.await(".figures", Node::isVisible);

            robot.push(KeyCode.F11);

            desk.await("#presenting-hint", Node::isVisible);
            assertThat(robot.lookup(".rail").tryQuery()).isEmpty();
            assertThat(robot.lookup("#conversations").tryQuery()).isEmpty();
            assertThat(robot.lookup("#spending").query().isVisible()).isFalse();
            desk.await(".figures", node -> !node.isVisible());
            desk.picture("presenting", 1180, 780);

            robot.push(KeyCode.ESCAPE);

            desk.await(".rail", Node::isVisible);
            desk.await(".figures", Node::isVisible);
            assertThat(robot.lookup("#spending").query().isVisible()).isTrue();
        }
    }

    @Test
    void namesNoAmountOnAnyPageWhilePresentingWithoutCosts(FxRobot robot) throws Exception {
        Place place = Desk.place(home, QUICK);
        place.settings().put("window.presentation", "WITHOUT_COSTS");
        new Budgets(place.settings()).set(new Budget(new Budget.Scope.Run(), LIMIT));
        try (Desk desk = Desk.open(robot, stage, place)) {
            ask(desk, "Hello");
            desk.await(".foot", _ -> true);
            ask(desk, "And now?");
            desk.await(".ending.failed > .label", Node::isVisible);
            robot.clickOn("#composer").write("One more");
            desk.await("#advice .label", Node::isVisible);
            assertThat(amounts()).isNotEmpty();

            robot.push(KeyCode.F11);

            desk.await(".ending > .instead-of-costs", Node::isVisible);
            desk.await("#advice > .instead-of-costs", Node::isVisible);
            assertThat(amounts()).isEmpty();
            desk.picture("presenting-refused", 1180, 780);
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.await(".model-row", Node::isVisible);
            desk.picture("presenting-catalogue", 1700, 900);
            desk.await(".model-card .price-table", node -> !node.getParent().isVisible());
            assertThat(amounts()).isEmpty();
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
            desk.await("#usage-hidden", Node::isVisible);
            assertThat(amounts()).isEmpty();
            desk.picture("presenting-usage", 1180, 780);

            robot.push(KeyCode.ESCAPE);

            desk.await("#usage-sort-WORTH", Node::isVisible);
            assertThat(amounts()).isNotEmpty();
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
            desk.await(".ending.failed > .label", Node::isVisible);
            desk.await("#advice > .instead-of-costs", node -> !node.isVisible());
        }
    }

    /// What the window shows of dollars and neurons.
    private List<String> amounts() {
        return seen(stage.getScene().getRoot())
                .filter(words -> words.matches("(?s).*(\\$\\d|\\d neurons?).*"))
                .toList();
    }

    private static Stream<String> seen(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        Stream<String> own = switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        };
        return node instanceof Parent parent
                ? Stream.concat(
                        own.filter(Objects::nonNull),
                        parent.getChildrenUnmodifiable().stream().flatMap(MeterWindowTest::seen))
                : own;
    }

    @Test
    void agreesWithWhatTheSandboxCounts(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            ask(desk, "Hello");
            desk.await(".foot", _ -> true);
            var now = desk.assembly().connecting().now();
            ReconcilePart part = new ReconcilePart(new ReconcileServices(
                    new FxBackground(),
                    Clock.systemUTC(),
                    desk.assembly().ledger(),
                    () -> new ReconcileServices.Line(now.ledgerName(), "Sandbox", now.account())));
            Scene window = stage.getScene();
            robot.interact(() -> {
                stage.setScene(new Scene((Parent) part.content(), 1000, 560));
                part.shown();
            });

            robot.clickOn("#reconcile-compare");

            desk.await("#reconcile-counts", node -> text(node).equals("Agree: 1"));
            desk.await("#reconcile-difference", node -> text(node).equals("0.0000"));
            desk.picture("reconcile", 1000, 560);
            robot.interact(() -> stage.setScene(window));
        }
    }

    private static void ask(Desk desk, String prompt) {
        desk.ask(prompt);
    }

    private static String text(Node node) {
        return ((Labeled) node).getText();
    }
}
