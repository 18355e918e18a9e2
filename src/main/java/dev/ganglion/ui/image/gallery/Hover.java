package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.view.PictureView;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Pictures one over the other, of which the one is seen in whose part of the width the pointer is; or
/// that the arrows have come to.
final class Hover extends BorderPane {
    private final List<PictureView> views;
    private final CaptionRow captions;
    private int current;

    Hover(List<Drawn> pictures, List<PictureView> views) {
        this.views = views;
        captions = new CaptionRow(pictures);
        setFocusTraversable(true);
        getStyleClass().add("hover-compare");
        StackPane stack = new StackPane();
        stack.getChildren().addAll(views);
        stack.addEventHandler(
                MouseEvent.MOUSE_MOVED, moved -> show((int) (moved.getX() / stack.getWidth() * views.size())));
        setCenter(stack);
        setBottom(captions);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show(0);
    }

    private void show(int index) {
        current = Math.clamp(index, 0, views.size() - 1);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).setVisible(i == current);
        }
        captions.mark(current);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> show(current - 1);
            case RIGHT -> show(current + 1);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
