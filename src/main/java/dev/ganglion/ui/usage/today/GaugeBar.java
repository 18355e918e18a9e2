package dev.ganglion.ui.usage.today;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.kit.Texts;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A bar up to a budget's limit: what is spent, what runs and what counts for calls of unknown cost, one
/// after the other, then fainter what those may have cost beside that, and a mark where its colours change.
final class GaugeBar extends Region {
    private static final double HEIGHT = 12;
    private static final List<Double> MARKS = List.of(0.6, 0.9);

    private final Region track = part("track");
    private final Region spent = part("spent");
    private final Region running = part("running");
    private final Region unknown = part("unknown");
    private final Region possible = part("possible");
    private final List<Region> marks =
            MARKS.stream().map(_ -> part("gauge-mark")).toList();
    private Optional<Standing> standing = Optional.empty();

    GaugeBar() {
        getStyleClass().add("gauge");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().addAll(track, spent, running, unknown, possible);
        getChildren().addAll(marks);
    }

    void show(Standing shown) {
        standing = Optional.of(shown);
        Alarm alarm = Alarm.of(shown);
        for (Alarm each : Alarm.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == alarm);
        }
        setAccessibleText(Texts.text("usage.today.bar", Figures.wholePercent(shown.share())));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        track.resizeRelocate(0, 0, width, HEIGHT);
        double from = 0;
        // Where the service says that all is used up, it knows of calls that others made.
        boolean full = standing.filter(Standing::told).isPresent();
        from = place(spent, from, full ? 1 : share(Sum::spent));
        from = place(running, from, share(Sum::reserved));
        from = place(unknown, from, share(Sum::atLeast));
        place(possible, from, share(Sum::possible));
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).resizeRelocate(snapPositionX(width * MARKS.get(i)), 0, 1, HEIGHT);
        }
    }

    /// Places a part after `from` and returns where it ends. What is there at all is seen.
    private double place(Region part, double from, double share) {
        double length = share == 0 ? 0 : Math.max(2, share * getWidth());
        double to = Math.min(getWidth(), from + length);
        part.setVisible(to > from);
        part.resizeRelocate(snapPositionX(from), 0, snapSizeX(to - from), HEIGHT);
        return to;
    }

    private double share(Function<Sum, Neurons> part) {
        return standing.filter(shown -> shown.budget().limit().amount().signum() > 0)
                .map(shown -> part.apply(shown.sum())
                        .amount()
                        .divide(shown.budget().limit().amount(), 6, RoundingMode.HALF_UP)
                        .doubleValue())
                .orElse(0.0);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(style);
        return part;
    }
}
