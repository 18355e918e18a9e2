package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What the colours mean.
final class Legend extends HBox {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 10;

    private final Label least = new Label();
    private final Label most = new Label();
    private final ImageView band = new ImageView();

    Legend() {
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        StackPane framed = new StackPane(band);
        framed.getStyleClass().add("band");
        framed.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(Texts.text("embedding.cosine"));
        title.getStyleClass().addAll("secondary", "muted");
        least.getStyleClass().addAll("mono", "muted");
        most.getStyleClass().addAll("mono", "muted");
        least.setMinWidth(USE_PREF_SIZE);
        most.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, least, framed, most);
    }

    void show(Scale scale) {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int at = 0; at < pixels.length; at++) {
            double part = (double) (at % WIDTH) / (WIDTH - 1);
            pixels[at] = scale.argb(scale.least() + (scale.most() - scale.least()) * part);
        }
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        image.getPixelWriter().setPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        band.setImage(image);
        least.setText(figure(scale.least()));
        most.setText(figure(scale.most()));
    }

    private static String figure(double cosine) {
        return String.format(Locale.ENGLISH, "%.2f", cosine);
    }
}
