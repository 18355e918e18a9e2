package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.page.ArrowChoice;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The sections of the page by their names.
final class Tabs extends HBox {
    Tabs(UsageViewModel usage, List<Section> sections) {
        getStyleClass().add("tabs");
        var group = new ToggleGroup();
        ArrowChoice.in(this, group);
        for (Section section : sections) {
            var tab = new ToggleButton(section.title());
            tab.setId("usage-tab-" + section.id());
            tab.getStyleClass().setAll("toggle-button", "page-tab");
            tab.setToggleGroup(group);
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                usage.open(section.id());
            });
            usage.tab().subscribe(shown -> tab.setSelected(shown.equals(section.id())));
            getChildren().add(tab);
        }
    }
}
