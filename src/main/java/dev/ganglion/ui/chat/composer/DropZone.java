package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.Sight;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A pane over all of which files, pictures and texts can be dropped. It shows so while something is dragged over it.
public final class DropZone extends StackPane {
    private final ComposerViewModel composer;
    private final Receiver receiver;
    private final Label target = new Label("", Icons.large(Feather.DOWNLOAD));

    /// Takes what is dropped on `content` into the composer.
    public DropZone(Node content, ComposerViewModel composer) {
        this.composer = composer;
        this.receiver = new Receiver(composer);
        target.getStyleClass().add("drop-target");
        target.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        target.setVisible(false);
        target.setMouseTransparent(true);
        getStyleClass().add("drop-zone");
        getStylesheets().add(DropZone.class.getResource("composer.css").toExternalForm());
        getChildren().addAll(content, target);
        composer.context().sight().map(DropZone::words).subscribe(target::setText);
        addEventFilter(DragEvent.DRAG_OVER, this::over);
        addEventFilter(DragEvent.DRAG_EXITED_TARGET, this::exited);
        addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static String words(Sight sight) {
        return Texts.text(
                switch (sight) {
                    case Sight.Blind _ -> "composer.drop.text";
                    case Sight.Sees _ -> "composer.drop";
                });
    }

    private void over(DragEvent event) {
        if (offer(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        take(event.getDragboard());
        event.setDropCompleted(true);
        event.consume();
    }

    /// Shows where to drop if anything of that can be taken, and says whether it can.
    boolean offer(Clipboard dragged) {
        boolean wanted = Receiver.wants(dragged);
        target.setVisible(wanted);
        return wanted;
    }

    /// Takes what was dropped: files and pictures to the attachments, a text behind what is written.
    void take(Clipboard dropped) {
        target.setVisible(false);
        if (!receiver.take(dropped) && dropped.hasString()) {
            composer.text().set(composer.text().get() + dropped.getString());
        }
    }

    private void exited(DragEvent event) {
        if (event.getTarget() == this) {
            target.setVisible(false);
        }
    }
}
