package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Model;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ListCellSkin;
import org.jspecify.annotations.Nullable;

/// A row of the model list. An empty cell keeps its row, unseen: to take it out and in would style it anew each time.
/// It is no `.list-cell` either: the rules of that for empty and filled cells would style every row anew whenever the
/// number of models changes, which is at every key press in the search.
final class ModelCell extends ListCell<Model> {
    private final CatalogueViewModel catalogue;
    private final ModelRow row;
    private final ObservableValue<? extends Number> width;

    /// Holds the row unmanaged: its layout is no matter of the cell's.
    private static final class Holder extends ListCellSkin<Model> {
        Holder(ModelCell cell) {
            super(cell);
        }

        @Override
        protected void updateChildren() {
            if (getSkinnable() instanceof ModelCell cell) {
                getChildren().setAll(cell.row);
            }
        }

        @Override
        protected void layoutChildren(double x, double y, double cellWidth, double height) {
            if (getSkinnable() instanceof ModelCell cell) {
                cell.row.resizeRelocate(x, y, cell.width.getValue().doubleValue(), height);
            }
        }
    }

    /// A row `width` wide, whether the list has a scroll bar or not, so that it agrees with the head.
    ModelCell(CatalogueViewModel catalogue, ObservableValue<Room> room, ObservableValue<? extends Number> width) {
        this.catalogue = catalogue;
        row = new ModelRow(room);
        this.width = width;
        row.setManaged(false);
        row.setVisible(false);
        getStyleClass().setAll("model-cell");
        hoverProperty().subscribe(this::mark);
        selectedProperty().subscribe(this::mark);
        catalogue.favourites().subscribe(_ -> mark());
        catalogue.recent().subscribe(_ -> mark());
        catalogue.comparison().picks().subscribe(_ -> mark());
        catalogue.rows().disputes().subscribe(_ -> write());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Holder(this);
    }

    /// The list asks every cell for layout whenever the number of models changes, and styles all that is in such a
    /// cell anew: most of what a key press in the search would cost. The row sees to its own layout, and the cell
    /// hears of a new width another way.
    @Override
    public void requestLayout() {
        if (getSkin() == null) {
            super.requestLayout();
        }
    }

    @Override
    protected void updateItem(@Nullable Model model, boolean empty) {
        super.updateItem(model, empty);
        row.setVisible(!empty && model != null);
        if (empty || model == null) {
            setAccessibleText(null);
            return;
        }
        write();
        mark();
    }

    private void write() {
        Model model = getItem();
        if (model != null) {
            var line = catalogue.rows().of(model);
            row.show(line);
            setAccessibleText(line.spoken());
        }
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
