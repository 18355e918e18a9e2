package dev.ganglion.ui.usage.budget;

import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.ArrowChoice;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The plan and the budget of a connection.
final class AccountView extends VBox {
    AccountView(AccountViewModel account, int number) {
        getStyleClass().add("budget-group");
        Connected connection = account.connection();
        Label name = new Label(connection.name());
        name.getStyleClass().add("title-3");
        getChildren().add(name);
        if (!connection.simulated()) {
            getChildren()
                    .add(new BudgetRow(
                            Texts.text("budget.plan"),
                            Texts.text("budget.plan.words"),
                            new StandingBar(account.allowance(), Texts.text("budget.plan.charged")),
                            plans(account, number)));
        }
        getChildren()
                .add(new BudgetRow(
                        Texts.text("budget.connection"),
                        Texts.text(connection.simulated() ? "budget.sandbox.words" : "budget.connection.words"),
                        StandingBar.of(account.limit(), "budget-connection-" + number),
                        new LimitField(
                                account.limit(),
                                "budget-connection-" + number,
                                Texts.text("budget.connection.spoken", connection.name()))));
    }

    private static HBox plans(AccountViewModel account, int number) {
        ToggleGroup group = new ToggleGroup();
        HBox plans = new HBox();
        ArrowChoice.in(plans, group);
        plans.getStyleClass().addAll("plans", "limit-field");
        for (Plan plan : Plan.values()) {
            RadioButton button = new RadioButton(Texts.text("budget.plan." + plan));
            button.setId("plan-" + plan.name().toLowerCase(Locale.ROOT) + "-" + number);
            button.setToggleGroup(group);
            button.setOnAction(_ -> account.use(plan));
            account.plan().subscribe(said -> button.setSelected(said == plan));
            plans.getChildren().add(button);
        }
        return plans;
    }
}
