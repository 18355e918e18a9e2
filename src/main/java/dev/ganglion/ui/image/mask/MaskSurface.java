package dev.ganglion.ui.image.mask;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The picture with the mask over it, as large as it fits, and the pointer that paints.
final class MaskSurface extends Region {
    /// What is painted shines through: nobody should mistake it for a part of the picture.
    private static final int PAINT = 0x99F0506E;

    private final MaskViewModel mask;
    private final ImageView below;
    private final WritableImage paint;
    private final ImageView above;
    private final Circle pointer = new Circle();

    MaskSurface(MaskViewModel mask, Image picture) {
        this.mask = mask;
        below = new ImageView(picture);
        paint = new WritableImage(mask.width(), mask.height());
        above = new ImageView(paint);
        getStyleClass().add("mask-surface");
        setId("mask-surface");
        setMinSize(0, 0);
        pointer.getStyleClass().add("mask-pointer");
        pointer.setMouseTransparent(true);
        pointer.setVisible(false);
        pointer.setManaged(false);
        getChildren().addAll(below, above, pointer);
        mask.paintBy(this::paint);
        paint(new Area(0, 0, mask.width(), mask.height()));
        mask.radius().subscribe(_ -> sizePointer());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> pointer.setVisible(false));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            mask.press(place(event));
        }
    }

    private void dragged(MouseEvent event) {
        point(event);
        if (event.isPrimaryButtonDown()) {
            mask.drag(place(event));
        }
    }

    /// A quick stroke may end further on than where it was last seen to be.
    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            mask.drag(place(event));
            mask.release();
            point(event);
        }
    }

    private void point(MouseEvent event) {
        pointer.setVisible(true);
        pointer.setCenterX(event.getX());
        pointer.setCenterY(event.getY());
    }

    private Point place(MouseEvent event) {
        double scale = scale();
        return new Point((event.getX() - above.getLayoutX()) / scale, (event.getY() - above.getLayoutY()) / scale);
    }

    /// Pixels of the screen for one of the picture.
    private double scale() {
        return Math.max(0.01, Math.min(getWidth() / mask.width(), getHeight() / mask.height()));
    }

    private void sizePointer() {
        pointer.setRadius(Math.max(2, mask.radius().get() * scale()));
    }

    private void paint(Area area) {
        int[] argb = new int[area.width() * area.height()];
        int at = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                argb[at++] = mask.painted(x, y) ? PAINT : 0;
            }
        }
        paint.getPixelWriter()
                .setPixels(
                        area.left(),
                        area.top(),
                        area.width(),
                        area.height(),
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        area.width());
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        double width = mask.width() * scale;
        double height = mask.height() * scale;
        for (ImageView view : new ImageView[] {below, above}) {
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
        }
        sizePointer();
    }
}
