package dev.ganglion.ui.usage;

import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Filter;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What narrows the page: days, connection, task, model.
final class FilterBar extends FlowPane {
    private final PeriodMenu period;

    FilterBar(UsageViewModel usage) {
        period = new PeriodMenu(usage);
        getStyleClass().add("filters");
        getChildren()
                .addAll(
                        period,
                        new FilterMenu<>(
                                usage,
                                new FilterMenu.Part<>(
                                        "connection",
                                        usage::connections,
                                        usage.names().connection(),
                                        Filter::connection,
                                        Filter::by)),
                        new FilterMenu<Task>(
                                usage,
                                new FilterMenu.Part<>(
                                        "task",
                                        usage::tasks,
                                        task -> Texts.text("task." + task),
                                        Filter::task,
                                        Filter::of)),
                        new FilterMenu<>(
                                usage,
                                new FilterMenu.Part<>(
                                        "model", usage::models, usage.names().model(), Filter::model, Filter::with)),
                        clear(usage));
    }

    void focusPeriod() {
        period.focusMenu();
    }

    private static Button clear(UsageViewModel usage) {
        var clear = new Button(Texts.text("usage.clear"), Icons.small(Feather.X));
        clear.setId("usage-clear");
        clear.getStyleClass().add("quiet");
        clear.managedProperty().bind(clear.visibleProperty());
        usage.filter().subscribe(_ -> clear.setVisible(usage.narrowed()));
        clear.setOnAction(_ -> usage.clear());
        return clear;
    }
}
