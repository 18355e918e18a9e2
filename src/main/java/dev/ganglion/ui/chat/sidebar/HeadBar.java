package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What is shown, and what can be done with all of it.
final class HeadBar extends HBox {
    HeadBar(SidebarViewModel sidebar, FileDialogs dialogs) {
        getStyleClass().add("conversations-head");
        setMinHeight(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.getStyleClass().add("section");
        title.textProperty()
                .bind(sidebar.binShown().map(bin -> Texts.text(bin ? "sidebar.bin" : "conversations.title")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button fresh = button("new-chat", Feather.PLUS, "conversations.new", sidebar.page()::startNew);
        fresh.setTooltip(new Tooltip(Texts.text("conversations.new.tip")));
        getChildren().addAll(title, space, bringIn(sidebar, dialogs), bin(sidebar), fresh);
    }

    private static Button bringIn(SidebarViewModel sidebar, FileDialogs dialogs) {
        FileDialogs.Kind kind = new FileDialogs.Kind(Texts.text("sidebar.import.kind"), "*.json");
        return button("import-chats", Feather.UPLOAD, "sidebar.import", () -> {
            List<Path> files = dialogs.openAll(kind);
            if (!files.isEmpty()) {
                sidebar.bringIn(files);
            }
        });
    }

    private static ToggleButton bin(SidebarViewModel sidebar) {
        ToggleButton bin = new ToggleButton("", Icons.small(Feather.TRASH_2));
        bin.setId("bin");
        bin.getStyleClass().addAll("quiet", "icon-button");
        bin.setAccessibleText(Texts.text("sidebar.bin"));
        bin.setTooltip(new Tooltip(Texts.text("sidebar.bin.tip")));
        bin.selectedProperty().bindBidirectional(sidebar.binShown());
        return bin;
    }

    private static Button button(String id, Feather icon, String key, Runnable action) {
        Button button = new Button("", Icons.small(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
