package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Reveal;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.NumberBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The models that fit, under the names of their columns.
final class ModelList extends VBox {
    /// The room that the scroll bar takes.
    private static final double SCROLL_BAR = 8;

    private final CatalogueViewModel catalogue;
    private final Runnable picked;
    private final ObservableValue<Room> room = widthProperty().map(width -> Room.of(width.doubleValue()));
    private final NumberBinding rowWidth = widthProperty().subtract(SCROLL_BAR);
    private final ListView<Model> rows;
    private @Nullable Model followed;

    /// @param picked called when a row is clicked
    ModelList(CatalogueViewModel catalogue, Runnable picked) {
        this.catalogue = catalogue;
        this.picked = picked;
        this.rows = new ListView<>(catalogue.shown());
        getStyleClass().add("model-list");
        fill();
        follow();
        getChildren().addAll(new ListHead(catalogue, room, rowWidth), rows);
        setVgrow(rows, Priority.ALWAYS);
    }

    /// Does something that replaces the rows, and keeps the one on top where it is.
    void keepingPlace(Runnable change) {
        if (!(rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            change.run();
            return;
        }
        int index = flow.getFirstVisibleCell().getIndex();
        double above = -flow.getFirstVisibleCell().getLayoutY();
        String top = rows.getItems().get(index).id();
        change.run();
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i).id().equals(top)) {
                rows.scrollTo(i);
                rows.layout();
                flow.scrollPixels(above);
                return;
            }
        }
    }

    private void fill() {
        rows.setId("catalogue-list");
        rows.setFixedCellSize(ModelRow.HEIGHT);
        rows.getStyleClass().add("edge-to-edge");
        rows.setAccessibleText(Texts.text("catalogue.list"));
        rows.setPlaceholder(new NothingFound(catalogue));
        rows.setCellFactory(_ -> cell());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::useOnEnter);
    }

    /// Keeps selection of list and view model equal; the view model leads.
    private void follow() {
        rows.getSelectionModel().selectedItemProperty().subscribe(model -> {
            if (model != null) {
                catalogue.select(model);
            }
        });
        catalogue.place().subscribe(place -> select(place.intValue()));
    }

    /// The list has nothing selected while its rows change: it would select others on its way. A model
    /// that is selected anew is shown, and so is the first; another keeps its place, as far as the list
    /// does.
    private void select(int place) {
        if (place == Listing.NOWHERE) {
            rows.getSelectionModel().clearSelection();
            return;
        }
        Model model = rows.getItems().get(place);
        boolean anew = !model.equals(followed);
        followed = model;
        rows.getSelectionModel().select(place);
        if (anew || place == 0) {
            Reveal.row(rows, place);
        }
    }

    private void useOnEnter(KeyEvent key) {
        Model model = catalogue.selected().get();
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && model != null) {
            catalogue.use(model);
            key.consume();
        }
    }

    private ModelCell cell() {
        var cell = new ModelCell(catalogue, room, rowWidth);
        cell.setOnMouseClicked(click -> pick(cell, click));
        return cell;
    }

    private void pick(ModelCell cell, MouseEvent click) {
        Model model = cell.getItem();
        if (model == null || click.getButton() != MouseButton.PRIMARY) {
            return;
        }
        picked.run();
        if (click.getClickCount() == 2) {
            catalogue.use(model);
        }
    }
}
