package dev.ganglion.ui.image.gallery.view;

import dev.ganglion.picture.Pixels;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A decoded picture: small, to be seen whole, and in pieces, of which only those are drawn that can be
/// seen. So no frame has to carry all of a large picture to the screen.
///
/// @param pieces all of the picture; none where `small` is as large
public record Sheet(int width, int height, Image small, List<Piece> pieces) {
    private static final int SMALL = 1_600;
    private static final int SIDE = 512;

    /// A part of a picture.
    ///
    /// @param x of its left edge
    /// @param y of its upper edge
    public record Piece(int x, int y, Image image) {}

    public Sheet {
        pieces = List.copyOf(pieces);
    }

    /// Of decoded pixels. Takes a while for many of them.
    static Sheet of(Pixels pixels) throws InterruptedException {
        int[] argb = pixels.multiplied();
        if (Math.max(pixels.width(), pixels.height()) <= SMALL) {
            return new Sheet(pixels.width(), pixels.height(), whole(pixels.width(), pixels.height(), argb), List.of());
        }
        Pixels small = pixels.within(SMALL);
        List<Piece> pieces = new ArrayList<>();
        for (int y = 0; y < pixels.height(); y += SIDE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (int x = 0; x < pixels.width(); x += SIDE) {
                pieces.add(piece(argb, pixels, x, y));
            }
        }
        return new Sheet(pixels.width(), pixels.height(), image(small), pieces);
    }

    private static Piece piece(int[] argb, Pixels pixels, int x, int y) {
        int width = Math.min(SIDE, pixels.width() - x);
        int height = Math.min(SIDE, pixels.height() - y);
        int[] part = new int[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(argb, (y + row) * pixels.width() + x, part, row * width, width);
        }
        return new Piece(x, y, whole(width, height, part));
    }

    /// All of those pixels as one image; made on any thread.
    public static Image image(Pixels pixels) {
        return whole(pixels.width(), pixels.height(), pixels.multiplied());
    }

    private static Image whole(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
