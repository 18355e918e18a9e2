package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.chat.Attachment;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What is attached and what is being read, in the order in which it is sent.
public final class TrayView extends FlowPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final Box box;

    /// Shows the tray of that box; Ctrl+Z on it undoes what `notices` offers to undo.
    public TrayView(Box box, Notices notices) {
        this.box = box;
        getStyleClass().add("composer-tray");
        setId("attachments");
        // What is attached never makes the box wider than there is room.
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        box.tray().attachments().subscribe(this::show);
        box.tray().readings().subscribe(this::show);
        show();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                notices.undo();
                event.consume();
            }
        });
    }

    private void show() {
        Tray tray = box.tray();
        getChildren().clear();
        for (Attachment attachment : tray.attachments()) {
            add(new AttachmentChip(box, attachment));
        }
        for (Reading reading : tray.readings()) {
            add(new ReadingChip(reading, tray::cancel));
        }
        setVisible(!getChildren().isEmpty());
    }

    private void add(Region chip) {
        chip.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                        widthProperty(),
                        insetsProperty()));
        getChildren().add(chip);
    }
}
