package dev.ganglion.ui.image.look;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// Files of pictures for the tests of this page: a red square and a yellow one on blue.
final class MadePictures {
    private MadePictures() {}

    static BufferedImage squares(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(new Color(0x2060e0));
        paint.fillRect(0, 0, width, height);
        paint.setColor(new Color(0xd02020));
        paint.fillRect(width / 8, height / 4, width / 4, height / 2);
        paint.setColor(new Color(0xf0d020));
        paint.fillRect(width * 5 / 8, height / 4, width / 4, height / 4);
        paint.dispose();
        return image;
    }

    static byte[] bytes(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer of " + format);
        }
        return out.toByteArray();
    }

    static Path file(Path folder, String name) throws IOException {
        String format = name.substring(name.lastIndexOf('.') + 1);
        return Files.write(folder.resolve(name), bytes(format, squares(480, 320)));
    }

    static Path cut(Path folder, String name) throws IOException {
        byte[] whole = bytes("png", squares(480, 320));
        return Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    }
}
