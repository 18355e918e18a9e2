package dev.ganglion.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A file's name over its size. Where there is no room for both, the name is cut, and never the size; what
/// was done to the file beside that is told by the tip.
public final class FileWords extends VBox {
    private static final double WIDEST_NAME = 220;

    /// What parts the size from what else is told.
    private static final String APART = "; ";

    /// @param told the size, and behind semicolons what was done to the file
    public FileWords(String name, String told) {
        Label named = new Label(name);
        named.setMinWidth(0);
        named.setMaxWidth(WIDEST_NAME);
        named.setTooltip(new Tooltip(name));
        Label size = new Label(told.split(APART, 2)[0]);
        size.getStyleClass().addAll("muted", "secondary", "file-size");
        size.setMinWidth(USE_PREF_SIZE);
        size.setTooltip(new Tooltip(told));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(named, size);
    }
}
