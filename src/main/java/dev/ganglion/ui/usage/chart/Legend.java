package dev.ganglion.ui.usage.chart;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Bars;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Which colour is which model, in one line: the models used most first, and how many more there are where those do
/// not fit. A bar's exact values name them all.
public final class Legend extends Region {
    private static final double GAP = 12;

    private final List<Label> entries = new ArrayList<>();
    private final Label more = new Label();

    public Legend() {
        getStyleClass().add("legend");
        more.getStyleClass().addAll("secondary", "muted");
        setMinWidth(0);
    }

    public void show(Bars bars) {
        entries.clear();
        for (int series = 0; series < bars.series().size(); series++) {
            entries.add(entry(bars, series));
        }
        more.setTooltip(new Tooltip(String.join("\n", bars.series())));
        getChildren().setAll(entries);
        getChildren().add(more);
    }

    @Override
    protected double computePrefWidth(double height) {
        return entries.stream().mapToDouble(entry -> entry.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return more.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        int fit = fitting();
        more.setText(fit == entries.size() ? "" : Texts.text("usage.chart.more", entries.size() - fit));
        double width = entries.stream()
                        .limit(fit)
                        .mapToDouble(entry -> entry.prefWidth(-1) + GAP)
                        .sum()
                + more.prefWidth(-1);
        double x = getWidth() - (fit == entries.size() ? width - GAP : width);
        for (int i = 0; i < entries.size(); i++) {
            Label entry = entries.get(i);
            entry.setVisible(i < fit);
            entry.resizeRelocate(snapPositionX(x), 0, entry.prefWidth(-1), getHeight());
            x += i < fit ? entry.prefWidth(-1) + GAP : 0;
        }
        more.resizeRelocate(snapPositionX(x), 0, more.prefWidth(-1), getHeight());
    }

    private int fitting() {
        if (computePrefWidth(-1) - GAP <= getWidth()) {
            return entries.size();
        }
        more.setText(Texts.text("usage.chart.more", entries.size()));
        double left = getWidth() - more.prefWidth(-1);
        int fit = 0;
        while (fit < entries.size() && left - entries.get(fit).prefWidth(-1) - GAP >= 0) {
            left -= entries.get(fit).prefWidth(-1) + GAP;
            fit++;
        }
        return fit;
    }

    private static Label entry(Bars bars, int series) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", BarsView.colour(bars, series));
        var entry = new Label(bars.series().get(series), swatch);
        entry.getStyleClass().addAll("secondary", "muted");
        return entry;
    }
}
