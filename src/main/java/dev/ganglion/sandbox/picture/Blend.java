package dev.ganglion.sandbox.picture;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Puts a new drawing over an old picture: as strong as was asked for, and only where the mask is light.
final class Blend {
    private static final int LIGHT = 128;

    private Blend() {}

    static void over(BufferedImage drawing, BufferedImage old, double strength) {
        var below = pixels(scaled(old, drawing));
        var above = pixels(drawing);
        int part = (int) Math.round(Math.clamp(strength, 0, 1) * 256);
        for (int i = 0; i < above.length; i++) {
            above[i] = mixed(below[i], above[i], part);
        }
        drawing.setRGB(0, 0, drawing.getWidth(), drawing.getHeight(), above, 0, drawing.getWidth());
    }

    static void within(BufferedImage drawing, BufferedImage old, BufferedImage mask) {
        var below = pixels(scaled(old, drawing));
        var above = pixels(drawing);
        var where = pixels(scaled(mask, drawing));
        for (int i = 0; i < above.length; i++) {
            above[i] = ((where[i] >> 8) & 0xFF) >= LIGHT ? above[i] : below[i];
        }
        drawing.setRGB(0, 0, drawing.getWidth(), drawing.getHeight(), above, 0, drawing.getWidth());
    }

    private static int mixed(int below, int above, int part) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = (((below >> shift) & 0xFF) * (256 - part) + ((above >> shift) & 0xFF) * part) >> 8;
            rgb |= channel << shift;
        }
        return rgb;
    }

    private static BufferedImage scaled(BufferedImage image, BufferedImage like) {
        var scaled = new BufferedImage(like.getWidth(), like.getHeight(), BufferedImage.TYPE_INT_RGB);
        var paper = scaled.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.drawImage(image, 0, 0, like.getWidth(), like.getHeight(), null);
        paper.dispose();
        return scaled;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
