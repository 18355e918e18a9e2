package dev.ganglion.ui.usage.budget;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All budgets under one another.
final class BudgetsView extends ScrollPane {
    private final BudgetsViewModel budgets;
    private final VBox accounts = new VBox();
    private final LimitField day;

    BudgetsView(BudgetsViewModel budgets) {
        this.budgets = budgets;
        getStyleClass().add("budgets");
        getStylesheets()
                .add(Objects.requireNonNull(BudgetsView.class.getResource("budgets.css"))
                        .toExternalForm());
        day = new LimitField(budgets.day(), "budget-day", Texts.text("budget.day"));
        accounts.getStyleClass().add("budget-accounts");
        VBox column = new VBox(trouble(), everything(), accounts);
        column.getStyleClass().add("budget-column");
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("budget-middle");
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        budgets.accounts().addListener((ListChangeListener<AccountViewModel>) _ -> fill());
        fill();
    }

    /// Puts the focus where a user would start.
    void focusFirst() {
        day.getChildren().getFirst().lookup(".text-field").requestFocus();
    }

    private Label trouble() {
        Label trouble = new Label();
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(budgets.trouble().map(Wrapping::safe));
        trouble.visibleProperty().bind(budgets.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }

    private VBox everything() {
        Label title = new Label(Texts.text("budget.all"));
        title.getStyleClass().add("title-3");
        VBox all = new VBox(
                title,
                new BudgetRow(
                        Texts.text("budget.day"),
                        Texts.text("budget.day.words"),
                        StandingBar.of(budgets.day(), "budget-day"),
                        day),
                new BudgetRow(
                        Texts.text("budget.run"),
                        Texts.text("budget.run.words"),
                        StandingBar.of(budgets.run(), "budget-run"),
                        new LimitField(budgets.run(), "budget-run", Texts.text("budget.run"))));
        all.getStyleClass().add("budget-group");
        return all;
    }

    private void fill() {
        accounts.getChildren()
                .setAll(IntStream.range(0, budgets.accounts().size())
                        .mapToObj(i -> new AccountView(budgets.accounts().get(i), i))
                        .toList());
    }
}
