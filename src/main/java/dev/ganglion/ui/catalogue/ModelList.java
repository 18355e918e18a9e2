package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Reveal;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import javafx.beans.binding.NumberBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The models that fit, under the names of their columns.
final class ModelList extends VBox {
    /// The room that the scroll bar takes.
    private static final double SCROLL_BAR = 8;

    private final CatalogueViewModel catalogue;
    private final Runnable picked;
    private final ObservableValue<Room> room = widthProperty().map(width -> Room.of(width.doubleValue()));
    private final NumberBinding rowWidth = widthProperty().subtract(SCROLL_BAR);

    /// @param picked called when a row is clicked
    ModelList(CatalogueViewModel catalogue, Runnable picked) {
        this.catalogue = catalogue;
        this.picked = picked;
        getStyleClass().add("model-list");
        ListView<ModelLine> rows = rows();
        getChildren().addAll(new ListHead(catalogue, room), rows);
        setVgrow(rows, Priority.ALWAYS);
    }

    private ListView<ModelLine> rows() {
        var rows = new ListView<>(catalogue.shown());
        rows.setId("catalogue-list");
        rows.getStyleClass().add("edge-to-edge");
        rows.setAccessibleText(Texts.text("catalogue.list"));
        rows.setPlaceholder(nothing());
        rows.setCellFactory(_ -> cell());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::chatOnEnter);
        follow(rows);
        return rows;
    }

    /// Keeps selection of list and view model equal; the view model leads.
    private void follow(ListView<ModelLine> rows) {
        var selection = rows.getSelectionModel();
        selection.selectedItemProperty().subscribe(line -> {
            if (line != null) {
                catalogue.select(line);
            }
        });
        catalogue.selected().subscribe(line -> {
            if (line != null && !line.equals(selection.getSelectedItem())) {
                selection.select(line);
                Reveal.row(rows, catalogue.shown().indexOf(line));
            }
        });
    }

    private void chatOnEnter(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            catalogue.chat();
            key.consume();
        }
    }

    private ModelCell cell() {
        var cell = new ModelCell(room, rowWidth);
        cell.setOnMouseClicked(click -> pick(cell, click));
        return cell;
    }

    private void pick(ModelCell cell, MouseEvent click) {
        if (cell.isEmpty() || click.getButton() != MouseButton.PRIMARY) {
            return;
        }
        picked.run();
        if (click.getClickCount() == 2) {
            catalogue.chat();
        }
    }

    private Node nothing() {
        var sentence = new Label();
        sentence.textProperty().bind(catalogue.nothing());
        var clear = new Button(Texts.text("catalogue.clear"));
        clear.setId("catalogue-clear");
        clear.setOnAction(_ -> catalogue.clearSearch());
        var nothing = new VBox(sentence, clear);
        nothing.getStyleClass().add("nothing");
        return nothing;
    }
}
