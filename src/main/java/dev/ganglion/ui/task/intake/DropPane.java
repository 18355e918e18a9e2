package dev.ganglion.ui.task.intake;

import dev.ganglion.ui.kit.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A pane over all of which files and pictures can be dropped, and into which they can be pasted. It shows
/// so while something is dragged over it. UI thread only.
public final class DropPane extends StackPane {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Consumer<List<Incoming>> take;
    private final Label target;

    /// @param words what happens to what is dropped
    public DropPane(Node content, String words, Consumer<List<Incoming>> take) {
        this.take = take;
        this.target = new Label(words, Icons.large(Feather.DOWNLOAD));
        getStyleClass().add("drop-pane");
        setMinHeight(0);
        target.getStyleClass().add("drop-target");
        target.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        target.setVisible(false);
        target.setMouseTransparent(true);
        getChildren().addAll(content, target);
        addEventFilter(DragEvent.DRAG_OVER, this::over);
        addEventFilter(DragEvent.DRAG_EXITED_TARGET, this::exited);
        addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void over(DragEvent event) {
        boolean wanted = Offered.any(event.getDragboard());
        target.setVisible(wanted);
        if (wanted) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void exited(DragEvent event) {
        if (event.getTarget() == this) {
            target.setVisible(false);
        }
    }

    private void dropped(DragEvent event) {
        target.setVisible(false);
        event.setDropCompleted(take(event.getDragboard()));
        event.consume();
    }

    /// A text is left to the box that has the focus.
    private void pressed(KeyEvent event) {
        if (PASTE.match(event) && take(Clipboard.getSystemClipboard())) {
            event.consume();
        }
    }

    /// Takes what is offered, and says whether there was anything to be taken.
    public boolean take(Clipboard offered) {
        List<Incoming> incoming = Offered.of(offered);
        if (!incoming.isEmpty()) {
            take.accept(incoming);
        }
        return !incoming.isEmpty();
    }
}
