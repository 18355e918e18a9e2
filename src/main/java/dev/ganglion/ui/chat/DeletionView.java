package dev.ganglion.ui.chat;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Above the composer: that messages were deleted, and the way back. Not there when none were.
final class DeletionView extends HBox {
    private final Label words = new Label("", Icons.small(Feather.TRASH_2));

    DeletionView(MessageDeeds deeds) {
        getStyleClass().add("deletion");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        button("undo-delete", "message.undo", deeds::undo),
                        button("forget-delete", "message.forget", deeds::forget));
        deeds.deletion().subscribe(this::show);
    }

    private void show(Optional<MessageDeeds.Deletion> deletion) {
        setVisible(deletion.isPresent());
        int count = deletion.map(last -> last.turns().size()).orElse(0);
        words.setText(count == 1 ? Texts.text("message.deleted") : Texts.text("message.deleted.many", count));
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
