package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The title of a group; a folder has a sign that it folds, and says how much is in it.
final class HeadFace extends HBox {
    private final FontIcon sign = Icons.small(Feather.CHEVRON_DOWN);
    private final Label words = new Label();
    private final Label count = new Label();

    HeadFace() {
        getStyleClass().add("group-head");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("section");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().add("line-when");
        count.setMinWidth(USE_PREF_SIZE);
        sign.managedProperty().bind(sign.visibleProperty());
        getChildren().addAll(sign, words, count);
    }

    void show(Row.Head head) {
        boolean folder = head.folder().isPresent();
        sign.setVisible(folder);
        sign.setIconCode(head.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        words.setText(head.words());
        count.setText(folder ? String.valueOf(head.count()) : "");
    }

    static String spoken(Row.Head head) {
        if (head.folder().isEmpty()) {
            return head.words();
        }
        return Texts.text(head.folded() ? "sidebar.folder.folded" : "sidebar.folder.open", head.words(), head.count());
    }
}
