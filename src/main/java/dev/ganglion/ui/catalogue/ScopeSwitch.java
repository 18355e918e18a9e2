package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Found;
import dev.ganglion.domain.Lifecycle.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// Chooses the standing of the models in the list; each says how many of them the other filters leave.
final class ScopeSwitch extends HBox {
    private final CatalogueViewModel catalogue;
    private final Counted counted;
    private final ToggleGroup group = new ToggleGroup();

    ScopeSwitch(CatalogueViewModel catalogue, Counted counted) {
        this.catalogue = catalogue;
        this.counted = counted;
        getStyleClass().add("segment");
        setMinWidth(USE_PREF_SIZE);
        standings().forEach(status -> getChildren().add(button(status)));
    }

    private static List<Optional<Status>> standings() {
        var standings = new ArrayList<Optional<Status>>();
        for (Status status : List.of(Status.ACTIVE, Status.UNLISTED, Status.ACCESS_BY_FORM, Status.DEPRECATED)) {
            standings.add(Optional.of(status));
        }
        standings.add(Optional.empty());
        return standings;
    }

    private ToggleButton button(Optional<Status> status) {
        var count = new Text();
        count.getStyleClass().add("count");
        var button = new ToggleButton(FilterTexts.status(status), count);
        button.setId("catalogue-scope-" + status.map(Status::name).orElse("ALL"));
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(FilterTexts.statusTip(status)));
        button.setOnAction(_ -> {
            group.selectToggle(button);
            catalogue.within(status);
        });
        counted.subscribe(found -> {
            count.setText(Integer.toString(count(found, status)));
            button.setSelected(catalogue.filter().get().status().equals(status));
        });
        return button;
    }

    private static int count(Found found, Optional<Status> status) {
        return status.map(each -> found.byStatus().getOrDefault(each, 0)).orElseGet(found::ofAnyStatus);
    }
}
