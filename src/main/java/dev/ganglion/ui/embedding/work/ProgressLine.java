package dev.ganglion.ui.embedding.work;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/// How far the work is and how long it has taken, once that is noticeable. Takes no room before.
public final class ProgressLine extends HBox {
    private static final Duration NOTICEABLE = Duration.millis(300);
    private static final Duration TICK = Duration.millis(100);

    private final WorkViewModel work;
    private final PauseTransition patience = new PauseTransition(NOTICEABLE);
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();

    public ProgressLine(WorkViewModel work) {
        this.work = work;
        getStyleClass().add("progress-line");
        words.getStyleClass().addAll("secondary", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(bar, words);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        patience.setOnFinished(_ -> show(work.state().get()));
        work.state().subscribe(this::changed);
        Ticking.whileShown(this, TICK, () -> {
            if (isVisible()) {
                show(work.state().get());
            }
        });
    }

    private void changed(Work state) {
        if (state instanceof Work.Idle) {
            patience.stop();
            setVisible(false);
        } else if (isVisible()) {
            show(state);
        } else if (patience.getStatus() != PauseTransition.Status.RUNNING) {
            patience.playFromStart();
        }
    }

    private void show(Work state) {
        if (state instanceof Work.Running running) {
            boolean counted = running.all() > 1 && running.done() > 0;
            bar.setProgress(counted ? (double) running.done() / running.all() : ProgressBar.INDETERMINATE_PROGRESS);
            String taken = Figures.duration(work.elapsed(running));
            words.setText(
                    running.all() > 1
                            ? Texts.text("embedding.progress", running.done(), running.all(), taken)
                            : Texts.text("embedding.progress.one", taken));
            setVisible(true);
        }
    }
}
