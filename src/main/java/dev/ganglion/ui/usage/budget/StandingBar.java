package dev.ganglion.ui.usage.budget;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How a budget stands: a bar over the words.
final class StandingBar extends VBox {
    private static final double AMBER_FROM = 0.6;
    private static final double RED_FROM = 0.9;
    private static final PseudoClass AMBER = PseudoClass.getPseudoClass("amber");
    private static final PseudoClass RED = PseudoClass.getPseudoClass("red");

    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Label unknown = new Label();

    /// A budget that the user can set, with what lets go of what is held back for calls of unknown cost.
    ///
    /// @param id what its field is found by
    static StandingBar of(LimitViewModel limit, String id) {
        StandingBar bar = new StandingBar(limit.standing(), Texts.text("budget.none.set"));
        Hyperlink release = new Hyperlink(Texts.text("budget.release"));
        release.setId(id + "-release");
        release.getStyleClass().add("secondary");
        release.setTooltip(new Tooltip(Texts.text("budget.release.tip")));
        release.setOnAction(_ -> limit.release());
        release.visibleProperty()
                .bind(limit.standing().map(now -> now.filter(StandingBar::holds).isPresent()));
        release.managedProperty().bind(release.visibleProperty());
        bar.getChildren().add(release);
        return bar;
    }

    private static boolean holds(Standing standing) {
        return there(standing.sum().possible());
    }

    StandingBar(ObservableValue<Optional<Standing>> standing, String none) {
        getStyleClass().add("standing");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        words.setWrapText(true);
        words.getStyleClass().addAll("secondary", "muted");
        unknown.setWrapText(true);
        unknown.getStyleClass().addAll("secondary", "muted");
        unknown.visibleProperty().bind(unknown.textProperty().isNotEmpty());
        unknown.managedProperty().bind(unknown.visibleProperty());
        getChildren().addAll(bar, words, unknown);
        standing.subscribe(now -> now.ifPresentOrElse(this::show, () -> showNone(none)));
    }

    private void showNone(String none) {
        bar.setVisible(false);
        words.setGraphic(null);
        words.setText(none);
        unknown.setText("");
        words.setTooltip(null);
    }

    private void show(Standing standing) {
        bar.setVisible(true);
        bar.setProgress(Math.min(1, standing.share()));
        bar.setAccessibleText(words(standing));
        boolean red = standing.share() >= RED_FROM;
        boolean amber = !red && standing.share() >= AMBER_FROM;
        bar.pseudoClassStateChanged(RED, red);
        bar.pseudoClassStateChanged(AMBER, amber);
        words.setGraphic(red || amber ? Icons.small(Feather.ALERT_TRIANGLE) : null);
        words.setText(words(standing));
        unknown.setText(unknown(standing));
        words.setTooltip(new Tooltip(Texts.text(
                "budget.exact",
                Amount.written(standing.sum().spent()),
                Amount.written(standing.sum().reserved()),
                Amount.written(standing.sum().atLeast()),
                Amount.written(standing.sum().possible()),
                Amount.written(standing.budget().limit()))));
    }

    private static String words(Standing standing) {
        if (standing.told()) {
            return Texts.text("budget.told");
        }
        String used = used(standing);
        return standing.level() == Standing.Level.REACHED
                ? Texts.text("budget.reached", used)
                : Texts.text(
                        "budget.used", used, Figures.wholePercent(standing.share()), Figures.amount(standing.left()));
    }

    private static String used(Standing standing) {
        String used = Figures.amount(standing.used());
        if (there(standing.held())) {
            return Texts.text("budget.most", used);
        }
        return there(standing.sum().atLeast()) ? Texts.text("budget.about", used) : used;
    }

    /// What of it nobody has told, or what may come on top of it.
    private static String unknown(Standing standing) {
        Neurons possible = standing.sum().possible();
        if (!there(possible)) {
            return "";
        }
        String key = there(standing.beside()) ? "budget.beside" : "budget.within";
        return Texts.text(key, Figures.amount(possible));
    }

    private static boolean there(Neurons neurons) {
        return neurons.amount().signum() > 0;
    }
}
