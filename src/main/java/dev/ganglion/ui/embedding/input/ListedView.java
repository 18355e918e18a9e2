package dev.ganglion.ui.embedding.input;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Texts of a table: which column they are, and a list of them.
final class ListedView extends VBox {
    private final InputViewModel input;
    private final Label name = new Label();
    private final ComboBox<String> columns = new ComboBox<>();
    private final CheckBox headed = new CheckBox(Texts.text("embedding.input.headed"));
    private final ListView<TextCell.Row> list = new ListView<>();
    private final Label gaps = new Label();
    private final VBox choice = new VBox(columns, headed);

    ListedView(InputViewModel input) {
        this.input = input;
        getStyleClass().add("listed");
        choice.getStyleClass().add("listed-choice");
        choice.managedProperty().bind(choice.visibleProperty());
        columns.setId("texts-column");
        columns.setAccessibleText(Texts.text("embedding.input.column.choose"));
        columns.setMaxWidth(Double.MAX_VALUE);
        columns.setOnAction(_ -> {
            int chosen = columns.getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                input.choose(chosen);
            }
        });
        headed.setId("texts-headed");
        headed.setMinWidth(0);
        headed.setOnAction(_ -> input.name(headed.isSelected()));
        gaps.setId("texts-gaps");
        gaps.getStyleClass().addAll("secondary", "muted");
        gaps.setWrapText(true);
        gaps.setMinHeight(USE_PREF_SIZE);
        gaps.managedProperty().bind(gaps.visibleProperty());
        gaps.visibleProperty().bind(gaps.textProperty().isNotEmpty());
        list.setId("texts-list");
        list.setCellFactory(_ -> new TextCell());
        list.setAccessibleText(Texts.text("embedding.input.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), choice, gaps, list);
    }

    private Node head() {
        name.setMinWidth(0);
        name.setGraphic(Icons.small(Feather.FILE_TEXT));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button away = Icons.button(Feather.X, Texts.text("embedding.input.away"), input::putAway);
        away.setId("texts-away");
        HBox head = new HBox(name, gap, away);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    void show(Input.Listed listed) {
        name.setText(listed.name());
        List<String> titles = listed.titles();
        List<String> named = IntStream.range(0, titles.size())
                .mapToObj(
                        at -> titles.get(at).isEmpty() ? Texts.text("embedding.input.column", at + 1) : titles.get(at))
                .toList();
        if (!columns.getItems().equals(named)) {
            columns.getItems().setAll(named);
        }
        columns.getSelectionModel().select(listed.column());
        headed.setSelected(listed.headed());
        choice.setVisible(listed.table().columns() > 1 || listed.headed());
        gaps.setText(listed.gaps() > 0 ? Texts.text("embedding.input.gaps", listed.gaps()) : "");
        List<String> texts = listed.texts();
        List<Integer> numbers = listed.numbers();
        list.getItems()
                .setAll(IntStream.range(0, texts.size())
                        .mapToObj(at -> new TextCell.Row(numbers.get(at), texts.get(at)))
                        .toList());
    }

    void focus() {
        list.requestFocus();
    }
}
