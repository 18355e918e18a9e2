package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A conversation in the bin, with the button that brings it back.
final class BinCell extends ListCell<Summary> {
    private final Label title = new Label();
    private final HBox row;

    BinCell(SidebarViewModel sidebar) {
        title.getStyleClass().addAll("line-title", "muted");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button restore = new Button("", Icons.small(Feather.ROTATE_CCW));
        restore.getStyleClass().addAll("quiet", "restore");
        restore.setFocusTraversable(false);
        restore.setAccessibleText(Texts.text("sidebar.restore"));
        restore.setTooltip(new Tooltip(Texts.text("sidebar.restore.tip")));
        restore.setOnAction(_ -> sidebar.bin().restore(getItem().id()));
        row = new HBox(title, restore);
        row.getStyleClass().add("line");
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, so that a long title is cut instead of scrolled.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Summary one, boolean empty) {
        super.updateItem(one, empty);
        String name = empty || one == null ? null : one.title();
        setText(name);
        setTooltip(name == null ? null : new Tooltip(name));
        setGraphic(name == null ? null : row);
        title.setText(name);
    }
}
