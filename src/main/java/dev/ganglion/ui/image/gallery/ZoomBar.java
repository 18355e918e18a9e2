package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.image.gallery.view.Look;
import dev.ganglion.ui.image.gallery.view.PictureView;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Makes a picture larger and smaller, by buttons and by keys.
final class ZoomBar extends HBox {
    private final PictureView picture;
    private final Button figure = button("gallery.zoom.actual", "gallery-actual");

    ZoomBar(PictureView picture) {
        this.picture = picture;
        getStyleClass().add("zoom-bar");
        setAlignment(Pos.CENTER);
        Button smaller = button("gallery.zoom.smaller", "gallery-smaller");
        smaller.setGraphic(Icons.small(Feather.ZOOM_OUT));
        smaller.setOnAction(_ -> picture.smaller());
        Button larger = button("gallery.zoom.larger", "gallery-larger");
        larger.setGraphic(Icons.small(Feather.ZOOM_IN));
        larger.setOnAction(_ -> picture.larger());
        Button fit = button("gallery.zoom.fit", "gallery-fit");
        fit.setGraphic(Icons.small(Feather.MAXIMIZE));
        fit.setOnAction(_ -> picture.look().set(Look.FIT));
        figure.getStyleClass().add("figure");
        figure.setOnAction(_ -> picture.look().set(Look.ACTUAL));
        getChildren().addAll(smaller, figure, larger, fit);
        picture.scale().subscribe(scale -> tell(scale.doubleValue()));
    }

    private void tell(double scale) {
        figure.setText(scale > 0 ? Texts.text("gallery.zoom", Long.toString(Math.round(scale * 100))) : "");
    }

    /// Whether that key zooms; then it has.
    boolean pressed(KeyCode code) {
        switch (code) {
            case PLUS, ADD, EQUALS -> picture.larger();
            case MINUS, SUBTRACT -> picture.smaller();
            case DIGIT0, NUMPAD0 -> picture.look().set(Look.FIT);
            case DIGIT1, NUMPAD1 -> picture.look().set(Look.ACTUAL);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Button button(String key, String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        return button;
    }
}
