package dev.ganglion.ui.settings;

import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every key, page by page.
final class KeysSection extends VBox {
    KeysSection(Supplier<SequencedMap<String, List<Shortcut>>> keys) {
        getStyleClass().add("settings-lines");
        // The pages are all there by the time that this one is shown first.
        keys.get().forEach((page, shortcuts) -> {
            if (!shortcuts.isEmpty()) {
                getChildren().add(group(page, shortcuts));
            }
        });
    }

    private static VBox group(String page, List<Shortcut> shortcuts) {
        Label title = new Label(page);
        title.getStyleClass().add("muted");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(160);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(keys, what);
        for (Shortcut shortcut : shortcuts) {
            Label key = new Label(shortcut.keys());
            key.getStyleClass().addAll("badge", "mono");
            Label does = new Label(shortcut.what());
            does.setWrapText(true);
            grid.addRow(grid.getRowCount(), key, does);
        }
        VBox group = new VBox(title, grid);
        group.setAccessibleText(Texts.text("keys.group", page));
        group.getStyleClass().add("key-group");
        return group;
    }
}
