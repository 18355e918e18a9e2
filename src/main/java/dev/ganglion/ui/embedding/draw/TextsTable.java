package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.kit.Texts;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Each text with the length and the beginning of its vector. UI thread only.
public final class TextsTable extends VBox {
    private final SetsViewModel sets;
    private final ListView<Integer> list = new ListView<>();
    private boolean filling;

    public TextsTable(SetsViewModel sets) {
        this.sets = sets;
        getStyleClass().addAll("result-view", "texts-table");
        list.setId("texts-table");
        list.setAccessibleText(Texts.text("embedding.table"));
        list.setCellFactory(_ -> new VectorCell(sets));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(titles(), list);
        list.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (!filling && at.intValue() >= 0) {
                sets.select(at.intValue());
            }
        });
        sets.selected().subscribe(at -> point(at.intValue()));
    }

    private static Node titles() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox titles = new HBox(
                title("number", "row-number"),
                title("text", "row-text"),
                gap,
                title("norm", "row-norm"),
                title("vector", "row-vector"));
        titles.getStyleClass().addAll("text-row", "row-titles", "hairline-bottom");
        return titles;
    }

    private static Label title(String name, String style) {
        Label title = new Label(Texts.text("embedding.column." + name));
        title.getStyleClass().addAll("secondary", "muted", style);
        title.setMinWidth(USE_PREF_SIZE);
        return title;
    }

    /// Shows that cloud.
    public void show(Cloud cloud) {
        filling = true;
        list.getItems().setAll(IntStream.range(0, cloud.size()).boxed().toList());
        filling = false;
        point(sets.selected().get());
    }

    private void point(int at) {
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (at < list.getItems().size() && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 3));
        }
    }
}
