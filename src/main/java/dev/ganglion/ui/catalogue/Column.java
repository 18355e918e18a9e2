package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The columns of the list. Their widths are the sheet's, so that head and rows agree.
enum Column {
    MODEL(Optional.of(Sort.NAME)),
    TASK(Optional.empty()),
    CONTEXT(Optional.of(Sort.LONGEST_CONTEXT)),
    ADDED(Optional.of(Sort.NEWEST)),
    INPUT(Optional.of(Sort.CHEAPEST)),
    OUTPUT(Optional.of(Sort.CHEAPEST));

    private final Optional<Sort> sort;

    Column(Optional<Sort> sort) {
        this.sort = sort;
    }

    /// The order that a click on the head chooses.
    Optional<Sort> sort() {
        return sort;
    }

    String label() {
        return Texts.text("catalogue.head." + name());
    }

    /// Shows a cell of this column in a list with that room, or takes it out.
    void showIn(Room room, Node cell) {
        cell.setManaged(room.has(this));
        cell.setVisible(room.has(this));
    }

    /// A cell of this column with those lines.
    VBox of(Node... lines) {
        var cell = new VBox(lines);
        cell.getStyleClass().addAll("column", style());
        HBox.setHgrow(cell, grow());
        return cell;
    }

    /// The style class of its cells.
    String style() {
        return "column-" + name().toLowerCase(Locale.ROOT);
    }

    /// Whether its cells take the room that is left.
    Priority grow() {
        return this == MODEL ? Priority.ALWAYS : Priority.NEVER;
    }
}
