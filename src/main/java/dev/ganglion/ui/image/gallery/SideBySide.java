package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.view.PictureView;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Pictures in a row, each as wide as the others. The arrows move about in all of them.
final class SideBySide extends BorderPane {
    private static final double MOVE = 64;

    private final List<PictureView> views;

    SideBySide(List<Drawn> pictures, List<PictureView> views) {
        this.views = views;
        setFocusTraversable(true);
        getStyleClass().add("side-by-side");
        HBox row = new HBox();
        row.getStyleClass().add("row");
        for (PictureView view : views) {
            view.setPrefWidth(0);
            HBox.setHgrow(view, Priority.ALWAYS);
            row.getChildren().add(view);
        }
        setCenter(row);
        setBottom(new CaptionRow(pictures));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        PictureView one = views.getFirst();
        switch (key.getCode()) {
            case LEFT -> one.move(MOVE, 0);
            case RIGHT -> one.move(-MOVE, 0);
            case UP -> one.move(0, MOVE);
            case DOWN -> one.move(0, -MOVE);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
