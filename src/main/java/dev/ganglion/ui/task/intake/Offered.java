package dev.ganglion.ui.task.intake;

import dev.ganglion.ui.kit.Texts;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/// What the clipboard or a drag offers of pictures and files. UI thread only.
public final class Offered {
    private static final double MOST_PIXELS = 100_000_000;

    private Offered() {}

    /// Whether there is anything of it to be taken.
    public static boolean any(Clipboard offered) {
        return offered.hasFiles() || isPicture(offered);
    }

    /// Programs that offer a text and its picture mean the text.
    private static boolean isPicture(Clipboard offered) {
        return offered.hasImage() && !offered.hasString();
    }

    /// All of it: files, else the one picture that was never a file.
    public static List<Incoming> of(Clipboard offered) {
        if (offered.hasFiles()) {
            return offered.getFiles().stream()
                    .map(File::toPath)
                    .<Incoming>map(Incoming.File::new)
                    .toList();
        }
        return isPicture(offered)
                ? pixels(offered.getImage(), Texts.text("intake.pasted")).stream()
                        .toList()
                : List.of();
    }

    /// The pixels of a picture; empty where it has none, or more than can be read.
    public static Optional<Incoming> pixels(Image image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (width < 1 || height < 1 || image.getWidth() * image.getHeight() > MOST_PIXELS) {
            return Optional.empty();
        }
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return Optional.of(new Incoming.Pixels(name, new Bitmap(argb, width)));
    }
}
