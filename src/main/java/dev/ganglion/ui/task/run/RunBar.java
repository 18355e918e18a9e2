package dev.ganglion.ui.task.run;

import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import dev.ganglion.ui.task.CostLabel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The button that makes a call, and gives it up while it runs; beside it what it may cost, or how long it
/// has taken. UI thread only.
public final class RunBar extends HBox {
    private static final Duration BEAT = Duration.millis(100);

    private final Button go;
    private final TaskRun run;

    /// What the button does.
    ///
    /// @param id of the button
    /// @param words on it
    /// @param ready whether there is something to send
    /// @param go makes the call
    public record Deed(String id, String words, ObservableBooleanValue ready, Runnable go) {}

    /// @param quote what it may cost; empty while there is nothing to send
    public RunBar(Deed deed, TaskRun run, ObservableValue<Optional<Quote>> quote) {
        this.run = run;
        getStyleClass().add("run-bar");
        setMinWidth(0);
        go = button(deed);
        Button stop = stop(deed);
        CostLabel cost = new CostLabel(quote);
        HBox costs = new HBox(cost);
        costs.getStyleClass().add("run-bar");
        costs.setMinWidth(0);
        costs.visibleProperty().bind(run.progress().isEmpty());
        costs.managedProperty().bind(costs.visibleProperty());
        getChildren().addAll(go, stop, costs, cancelled(deed), progress());
        Ticking.whileShown(this, BEAT, run::tick);
    }

    private Button button(Deed deed) {
        Button button = new Button(deed.words());
        button.setId(deed.id());
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text("run.tip", deed.words())));
        button.disableProperty().bind(Bindings.not(deed.ready()));
        button.visibleProperty().bind(run.running().not());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> deed.go().run());
        return button;
    }

    private Button stop(Deed deed) {
        Button button = new Button(Texts.text("run.cancel"), Icons.small(Feather.SQUARE));
        button.setId(deed.id() + "-cancel");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text("run.cancel.tip")));
        button.visibleProperty().bind(run.running());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> run.cancel());
        return button;
    }

    private Label cancelled(Deed deed) {
        Label words = new Label(Texts.text("run.cancelled"));
        words.setId(deed.id() + "-cancelled");
        words.getStyleClass().addAll("secondary", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        words.visibleProperty().bind(run.cancelled());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        Label words = new Label();
        words.setId("progress");
        words.getStyleClass().addAll("secondary", "muted");
        words.textProperty().bind(run.progress());
        HBox progress = new HBox(bar, words);
        progress.getStyleClass().add("run-bar");
        progress.visibleProperty().bind(run.progress().isNotEmpty());
        progress.managedProperty().bind(progress.visibleProperty());
        return progress;
    }
}
