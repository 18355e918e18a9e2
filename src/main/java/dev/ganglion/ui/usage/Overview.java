package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.chart.BarsView;
import dev.ganglion.ui.usage.chart.Legend;
import dev.ganglion.ui.usage.sums.Names;
import dev.ganglion.ui.usage.sums.Span;
import dev.ganglion.ui.usage.table.SumsTable;
import dev.ganglion.ui.usage.today.TodayView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Today and the bars, and the table below them.
final class Overview extends BorderPane {
    private static final double HIGHEST = 300;
    private static final double LOWEST = 204;
    private static final double PART = 0.36;
    private static final double TODAY = 340;

    private final Label title = new Label();
    private final BarsView bars = new BarsView();
    private final Legend legend = new Legend();
    private final HBox top;
    private final SumsTable table;
    private final Node chart = chart();
    private final NothingYet nothing;

    Overview(UsageViewModel usage) {
        getStyleClass().add("overview");
        nothing = new NothingYet(usage);
        var today = new TodayView(usage.today());
        today.setMinWidth(TODAY);
        today.setMaxWidth(TODAY);
        top = new HBox(today, chart);
        top.getStyleClass().add("top");
        top.minHeightProperty().bind(heightProperty().map(Overview::topHeight));
        top.prefHeightProperty().bind(top.minHeightProperty());
        HBox.setHgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(nothing, Priority.ALWAYS);
        table = new SumsTable(usage.table());
        usage.chart().subscribe(shown -> shown.ifPresent(this::show));
        usage.state().subscribe(this::show);
    }

    private static double topHeight(Number height) {
        return Math.clamp(height.doubleValue() * PART, LOWEST, HIGHEST);
    }

    private Node chart() {
        title.getStyleClass().add("title-3");
        title.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        gap.setMinWidth(16);
        HBox.setHgrow(legend, Priority.ALWAYS);
        var head = new HBox(title, gap, legend);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(bars, Priority.ALWAYS);
        bars.setMinHeight(0);
        var chart = new VBox(head, bars);
        chart.getStyleClass().add("chart");
        chart.setMinWidth(0);
        return chart;
    }

    private void show(UsageViewModel.Chart shown) {
        var all = shown.bars().bars();
        Span span = new Span(all.getFirst().span().first(), all.getLast().span().last());
        int each = all.getFirst().span().days();
        title.setText(each == 1 ? Texts.text("usage.chart.title") : Texts.text("usage.chart.title.each", each));
        title.setTooltip(new Tooltip(Names.span(span)));
        bars.show(shown.bars(), shown.period());
        legend.show(shown.bars());
    }

    private void show(State state) {
        boolean empty = state instanceof State.Empty;
        top.getChildren().set(1, empty ? nothing : chart);
        setTop(null);
        setCenter(empty ? top : table);
        setTop(empty ? null : top);
    }
}
