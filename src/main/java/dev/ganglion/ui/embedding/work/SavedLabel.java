package dev.ganglion.ui.embedding.work;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// What became of the last file; goes when it is clicked.
public final class SavedLabel extends Label {
    public SavedLabel(SavingViewModel saving) {
        getStyleClass().addAll("secondary", "muted", "saved");
        setMinWidth(0);
        textProperty().bind(saving.said());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(saving.said());
        tip.setWrapText(true);
        tip.setMaxWidth(400);
        setTooltip(tip);
        setOnMouseClicked(_ -> saving.forget());
    }
}
