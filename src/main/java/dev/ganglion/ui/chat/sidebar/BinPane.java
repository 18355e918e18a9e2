package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The bin: each conversation in it can come back, or all go for good.
final class BinPane extends VBox {
    private static final double ROW_HEIGHT = 32;

    private final SidebarViewModel sidebar;
    private final ListView<Summary> list;

    BinPane(SidebarViewModel sidebar) {
        this.sidebar = sidebar;
        this.list = new ListView<>(sidebar.bin().list());
        getStyleClass().add("bin");
        list.setId("bin-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(Texts.text("sidebar.bin"));
        list.setCellFactory(_ -> new BinCell(sidebar));
        list.setPlaceholder(new Label(Texts.text("sidebar.bin.empty")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button empty = new Button(Texts.text("sidebar.bin.ask"));
        empty.setId("empty-bin");
        empty.setMaxWidth(Double.MAX_VALUE);
        empty.disableProperty().bind(Bindings.isEmpty(sidebar.bin().list()));
        empty.setOnAction(_ -> sidebar.bin().ask());
        HBox.setHgrow(empty, Priority.ALWAYS);
        HBox foot = new HBox(empty);
        foot.getStyleClass().add("bin-foot");
        getChildren().addAll(list, foot);
    }

    private void pressed(KeyEvent key) {
        Summary one = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && one != null) {
            sidebar.bin().restore(one.id());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            sidebar.binShown().set(false);
            key.consume();
        }
    }
}
