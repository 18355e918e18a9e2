package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Model;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A row of the model list. An empty cell keeps its row, unseen: to take it out and in would style it anew each time.
/// It is no `.list-cell` either: the rules of that for empty and filled cells would style every row anew whenever the
/// number of models changes, which is at every key press in the search.
final class ModelCell extends ListCell<Model> {
    private final CatalogueViewModel catalogue;
    private final ModelRow row;

    /// A row `width` wide, whether the list has a scroll bar or not, so that it agrees with the head.
    ModelCell(CatalogueViewModel catalogue, ObservableValue<Room> room, ObservableValue<? extends Number> width) {
        this.catalogue = catalogue;
        row = new ModelRow(room);
        row.prefWidthProperty().bind(width);
        row.minWidthProperty().bind(width);
        row.maxWidthProperty().bind(width);
        row.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        getStyleClass().setAll("model-cell");
        hoverProperty().subscribe(this::mark);
        selectedProperty().subscribe(this::mark);
        catalogue.favourites().subscribe(_ -> mark());
        catalogue.recent().subscribe(_ -> mark());
        catalogue.comparison().picks().subscribe(_ -> mark());
    }

    @Override
    protected void updateItem(@Nullable Model model, boolean empty) {
        super.updateItem(model, empty);
        row.setVisible(!empty && model != null);
        if (empty || model == null) {
            setAccessibleText(null);
            return;
        }
        var line = catalogue.line(model);
        row.show(line);
        mark();
        setAccessibleText(line.spoken());
    }

    /// Shows what may change while the model is there: whether it is a favourite, was used lately, is picked.
    private void mark() {
        Model model = getItem();
        if (model == null) {
            return;
        }
        boolean starred = catalogue.favourites().get().contains(model.id());
        boolean picked = catalogue.comparison().picked(model.id());
        row.recent(catalogue.recent().get().contains(model.id()));
        if (row.margin().isEmpty() && (starred || picked || isHover() || isSelected())) {
            connect(row.makeMargin());
        }
        row.margin().ifPresent(margin -> {
            margin.star().starredProperty().set(starred);
            margin.pick().setSelected(picked);
        });
    }

    private void connect(Margin margin) {
        margin.star().setOnAction(_ -> ask(catalogue::star));
        margin.pick().setOnAction(_ -> ask(catalogue::pick));
    }

    private void ask(Consumer<Model> command) {
        Model model = getItem();
        if (model != null) {
            command.accept(model);
            mark();
        }
    }
}
