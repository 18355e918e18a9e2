package dev.ganglion.ui.usage.budget;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The part of the usage page where budgets are set. UI thread only.
public final class BudgetsPart {
    private final BudgetsViewModel budgets;
    private @Nullable BudgetsView view;

    public BudgetsPart(BudgetServices services) {
        this.budgets = new BudgetsViewModel(services);
    }

    /// Built when first asked for; always the same node.
    public Node content() {
        return view();
    }

    /// Reads how the budgets stand, and puts the focus on the first of them.
    public void shown() {
        budgets.refresh();
        view().focusFirst();
    }

    /// Reads anew how they stand, where that is seen.
    public void refreshIfShown() {
        if (view != null && view.getScene() != null) {
            budgets.refresh();
        }
    }

    private BudgetsView view() {
        if (view == null) {
            view = new BudgetsView(budgets);
        }
        return view;
    }
}
