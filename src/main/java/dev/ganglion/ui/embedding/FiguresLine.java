package dev.ganglion.ui.embedding;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Usage;
import dev.ganglion.task.Paid;
import dev.ganglion.task.vector.Embedded;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.embedding.set.Showing;
import dev.ganglion.ui.embedding.set.VectorSet;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;

/// What is looked at, in figures: how many texts, how long their vectors are, what they took and cost.
final class FiguresLine extends FlowPane {
    private static final Duration NOTICEABLE = Duration.millis(300);

    private final Label figures = new Label();
    private final Label cost = new Label();
    private final Label taken = new Label();
    private final Label missing = new Label();
    private final PauseTransition patience = new PauseTransition(NOTICEABLE);

    FiguresLine(SetsViewModel sets) {
        getStyleClass().add("figures");
        setAlignment(Pos.CENTER_LEFT);
        List.of(figures, cost, taken).forEach(label -> label.getStyleClass().addAll("secondary", "muted"));
        figures.setId("embedding-figures");
        cost.setId("embedding-cost");
        missing.setId("embedding-missing");
        missing.getStyleClass().addAll("badge", "warning");
        missing.managedProperty().bind(missing.visibleProperty());
        Discreet.hide(cost);
        getChildren().addAll(missing, figures, cost, taken);
        managedProperty().bind(visibleProperty());
        patience.setOnFinished(_ -> figures.setText(Texts.text("embedding.computing")));
        setVisible(false);
        sets.showing().subscribe(showing -> {
            boolean computes = showing instanceof Showing.Computing;
            setVisible(showing instanceof Showing.Ready || (computes && isVisible()));
            if (computes) {
                patience.playFromStart();
            } else {
                patience.stop();
            }
            if (showing instanceof Showing.Ready(Cloud cloud)) {
                show(cloud);
            }
        });
    }

    private void show(Cloud cloud) {
        Paid<Integer> paid = Embedded.together(
                cloud.sets().stream().map(set -> set.embedded().paid()).toList(), cloud.size());
        List<String> parts = new ArrayList<>();
        parts.add(Texts.text("embedding.figures", cloud.size(), cloud.matrix().columns()));
        parts.add(lengths(cloud.matrix().norms()));
        paid.usage().map(Usage::promptTokens).map(Figures::tokens).ifPresent(parts::add);
        if (!paid.quirks().isEmpty()) {
            parts.add(Texts.text("embedding.quirks", String.join(", ", paid.quirks())));
        }
        figures.setText(String.join("  ·  ", parts));
        cost.setText(CallCost.of(paid));
        taken.setText(CallCost.taken(paid));
        int left = cloud.sets().stream().mapToInt(VectorSet::missing).sum();
        missing.setVisible(left > 0);
        missing.setText(Texts.text("embedding.missing", left));
    }

    private static String lengths(double[] norms) {
        String least = String.format(Locale.ENGLISH, "%.2f", norms[0]);
        String most = String.format(Locale.ENGLISH, "%.2f", norms[1]);
        return Texts.text("embedding.norm", least.equals(most) ? least : least + "–" + most);
    }
}
