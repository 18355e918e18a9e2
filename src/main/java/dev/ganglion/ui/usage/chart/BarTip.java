package dev.ganglion.ui.usage.chart;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Bars;
import dev.ganglion.ui.usage.sums.Names;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The exact values of one bar, floating beside it.
final class BarTip extends GridPane {
    private static final int DECIMALS = 6;

    BarTip() {
        getStyleClass().addAll("floating", "bar-tip");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), figures);
    }

    void show(Bars bars, Bars.Bar bar) {
        getChildren().clear();
        var day = new Label(Names.span(bar.span()));
        day.getStyleClass().add("strong");
        add(day, 0, 0);
        int decimals = decimals(bar);
        add(figure(bar.total(), decimals), 1, 0);
        int row = 1;
        for (int i = bar.parts().size() - 1; i >= 0; i--) {
            if (bar.parts().get(i).amount().signum() > 0) {
                var swatch = new Region();
                swatch.getStyleClass().addAll("swatch", BarsView.colour(bars, i));
                add(new Label(bars.series().get(i), swatch), 0, row);
                add(figure(bar.parts().get(i), decimals), 1, row);
                row++;
            }
        }
        setVisible(true);
        applyCss();
        autosize();
    }

    /// The bar in one sentence.
    static String words(Bars bars, Bars.Bar bar) {
        var words =
                new StringBuilder(Texts.text("usage.chart.bar", Names.span(bar.span()), Figures.neurons(bar.total())));
        for (int i = bar.parts().size() - 1; i >= 0; i--) {
            if (bar.parts().get(i).amount().signum() > 0) {
                words.append("; ")
                        .append(bars.series().get(i))
                        .append(' ')
                        .append(exact(bar.parts().get(i), decimals(bar)));
            }
        }
        return words.toString();
    }

    private static Label figure(Neurons neurons, int decimals) {
        var figure = new Label(exact(neurons, decimals));
        figure.getStyleClass().add("numeric");
        return figure;
    }

    private static String exact(Neurons neurons, int decimals) {
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", neurons.amount());
    }

    /// As many as the amounts of the bar have, so that their points stand below each other.
    private static int decimals(Bars.Bar bar) {
        int most = bar.parts().stream()
                .mapToInt(part -> part.amount().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return Math.clamp(most, 0, DECIMALS);
    }
}
