package dev.ganglion.ui.image.gallery.view;

import dev.ganglion.ui.kit.Texts;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One picture over another one, as far as a line that is drawn across: with the mouse, or the arrows.
public final class Curtain extends Region {
    private static final double GRIP = 24;
    private static final double HANDLE = 24;
    private static final double STEP = 0.02;

    private final DoubleProperty share = new SimpleDoubleProperty(0.5);
    private final PictureView under;
    private final PictureView over;
    private final Rectangle seen = new Rectangle();
    private final Region line = new Region();
    private final Region grip = new Region();
    private final Region handle = new Region();

    /// @param over is seen at the left of the line
    public Curtain(PictureView over, PictureView under) {
        this.over = over;
        this.under = under;
        getStyleClass().add("curtain");
        setId("gallery-curtain");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Texts.text("gallery.compare.curtain"));
        line.getStyleClass().add("line");
        line.setMouseTransparent(true);
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.H_RESIZE);
        over.setClip(seen);
        handle.getStyleClass().add("handle");
        handle.setMouseTransparent(true);
        getChildren().addAll(under, over, line, handle, grip);
        share.subscribe(this::moved);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// How much of the one on top is seen, from 0 to 1.
    public DoubleProperty share() {
        return share;
    }

    private void moved() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    private void dragged(MouseEvent drag) {
        share.set(Math.clamp(sceneToLocal(drag.getSceneX(), drag.getSceneY()).getX() / Math.max(1, getWidth()), 0, 1));
        drag.consume();
    }

    private void pressed(KeyEvent key) {
        double step = switch (key.getCode()) {
            case LEFT -> -STEP;
            case RIGHT -> STEP;
            case HOME -> -1;
            case END -> 1;
            default -> 0;
        };
        if (step != 0) {
            share.set(Math.clamp(share.get() + step, 0, 1));
            key.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double x = snapPositionX(width * share.get());
        under.resizeRelocate(0, 0, width, height);
        over.resizeRelocate(0, 0, width, height);
        seen.setWidth(x);
        seen.setHeight(height);
        line.resizeRelocate(x - 1, 0, 2, height);
        handle.resizeRelocate(x - HANDLE / 2, snapPositionY((height - HANDLE) / 2), HANDLE, HANDLE);
        grip.resizeRelocate(x - GRIP / 2, 0, GRIP, height);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> share.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
