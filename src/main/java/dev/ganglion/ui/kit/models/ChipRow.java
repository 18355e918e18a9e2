package dev.ganglion.ui.kit.models;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Chips side by side, reused from one list of marks to the next, as cells need it.
public final class ChipRow extends HBox {
    public ChipRow() {
        getStyleClass().add("chips");
    }

    /// Shows these marks in this order; an empty list takes no room.
    public void show(List<Mark> marks) {
        while (getChildren().size() < marks.size()) {
            getChildren().add(new Chip());
        }
        for (int i = 0; i < getChildren().size(); i++) {
            Node child = getChildren().get(i);
            boolean used = i < marks.size();
            child.setVisible(used);
            child.setManaged(used);
            if (used && child instanceof Chip chip) {
                chip.show(marks.get(i));
            }
        }
        setManaged(!marks.isEmpty());
        setVisible(!marks.isEmpty());
    }
}
