package dev.ganglion.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// Pictures of what tests show, in `target/screens`, for people to look at.
public final class Screens {
    private Screens() {}

    /// Writes a picture of `node` as it looks on a screen of `scale`; call on the JavaFX thread.
    public static BufferedImage write(Node node, String name, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        var image = pixels(node.snapshot(parameters, null));
        try {
            var file = Path.of("target", "screens", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    private static BufferedImage pixels(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
