package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.ledger.Reconciling;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The totals of both sides with their difference, and what there is to say of them.
final class TotalsView extends VBox {
    TotalsView(Comparison.Done done) {
        getStyleClass().add("reconcile-totals");
        Reconciling both = done.both();
        HBox sums = new HBox(
                sum("ours", ReconcileText.amount(both.ours().neurons()), ReconcileText.side(both.ours())),
                sum("theirs", ReconcileText.amount(both.theirs().neurons()), ReconcileText.side(both.theirs())),
                sum(
                        "difference",
                        ReconcileText.difference(both.difference()),
                        Texts.text("reconcile.difference.words")));
        sums.getStyleClass().add("reconcile-sums");
        Label lag = said(ReconcileText.lag(done));
        lag.setId("reconcile-lag");
        Label counts = said(ReconcileText.counts(both));
        counts.setId("reconcile-counts");
        getChildren().addAll(said(Texts.text("reconcile.of", done.connection(), done.day())), sums, counts, lag);
    }

    private static VBox sum(String key, String amount, String words) {
        Label name = new Label(Texts.text("reconcile.sum." + key));
        name.getStyleClass().addAll("secondary", "muted");
        Label figure = new Label(amount);
        figure.setId("reconcile-" + key);
        figure.getStyleClass().add("reconcile-sum");
        Label below = new Label(words);
        below.getStyleClass().addAll("secondary", "muted");
        return new VBox(name, figure, below);
    }

    private static Label said(String words) {
        Label label = new Label(Wrapping.safe(words));
        label.setWrapText(true);
        return label;
    }
}
