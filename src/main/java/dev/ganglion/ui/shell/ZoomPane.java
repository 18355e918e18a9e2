package dev.ganglion.ui.shell;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one region larger or smaller, laid out for the size that remains.
final class ZoomPane extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    ZoomPane(Region content, ObservableDoubleValue factor) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        scale.setOnTransformChanged(changed -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, snapSizeX(getWidth() / scale.getX()), snapSizeY(getHeight() / scale.getY()));
    }
}
