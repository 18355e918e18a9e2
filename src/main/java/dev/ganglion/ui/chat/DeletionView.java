package dev.ganglion.ui.chat;

import dev.ganglion.ui.chat.composer.attach.Notice;
import dev.ganglion.ui.chat.composer.attach.NoticesView;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Above the composer: that messages were deleted, and the way back, as the composer says it of what it removes. Not
/// there when none were.
final class DeletionView extends VBox {
    private final MessageDeeds deeds;

    DeletionView(MessageDeeds deeds) {
        this.deeds = deeds;
        getStyleClass().addAll("composer-notices", "deletion");
        managedProperty().bind(visibleProperty());
        deeds.deletion().subscribe(this::show);
    }

    private void show(Optional<MessageDeeds.Deletion> deletion) {
        setVisible(deletion.isPresent());
        getChildren()
                .setAll(deletion.stream().map(last -> line(last.turns().size())).toList());
    }

    private HBox line(int count) {
        HBox line = NoticesView.line(
                Notice.Tone.DONE,
                count == 1 ? Texts.text("message.deleted") : Texts.text("message.deleted.many", count));
        Button undo = NoticesView.button(new Notice.Offer(Texts.text("message.undo"), deeds::undo));
        undo.setId("undo-delete");
        line.getChildren().addAll(undo, forget());
        return line;
    }

    private Button forget() {
        Button forget = new Button("", Icons.small(Feather.X));
        forget.setId("forget-delete");
        forget.getStyleClass().addAll("quiet", "icon-button");
        forget.setAccessibleText(Texts.text("message.forget"));
        forget.setTooltip(new Tooltip(Texts.text("message.forget")));
        forget.setOnAction(_ -> deeds.forget());
        return forget;
    }
}
