package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.line.Level;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// How loud it is: the mean as a bar, the peak as a mark; the end is marked where it is too loud.
final class LevelMeter extends Region {
    private static final PseudoClass CLIPPING = PseudoClass.getPseudoClass("clipping");
    /// Quieter than this looks like nothing.
    private static final double FLOOR_DB = -60;
    private static final double CLIPPING_DB = -0.5;

    private final Region bar = new Region();
    private final Region peak = new Region();
    private Optional<Level> level = Optional.empty();

    LevelMeter() {
        getStyleClass().add("level-meter");
        setId("level");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(Texts.text("transcribe.level"));
        bar.getStyleClass().add("bar");
        peak.getStyleClass().add("peak");
        bar.setManaged(false);
        peak.setManaged(false);
        getChildren().addAll(bar, peak);
    }

    void show(Optional<Level> now) {
        level = now;
        pseudoClassStateChanged(
                CLIPPING, now.map(heard -> heard.peak() > CLIPPING_DB).orElse(false));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double loud = level.map(heard -> part(heard.mean())).orElse(0.0);
        double most = level.map(heard -> part(heard.peak())).orElse(0.0);
        bar.resizeRelocate(0, 0, Math.rint(getWidth() * loud), getHeight());
        peak.setVisible(most > 0);
        peak.resizeRelocate(Math.rint((getWidth() - 2) * most), 0, 2, getHeight());
    }

    private static double part(double decibels) {
        return Math.clamp(1 - decibels / FLOOR_DB, 0, 1);
    }
}
