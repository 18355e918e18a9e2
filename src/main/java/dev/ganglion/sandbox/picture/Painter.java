package dev.ganglion.sandbox.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/// Draws a scene. The same scene, seed, steps and size give the same picture.
///
/// @param steps how much detail it gets
record Painter(Scene scene, long seed, int steps) {
    private static final int DABS_PER_STEP = 6;
    private static final float DAB = 0.08f;

    BufferedImage paint(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var whole = paper.getTransform();
        paper.scale(width, height);
        var random = new Random(seed);
        ground(paper, random);
        var sketch = new Sketch(paper, random);
        if (scene.things().isEmpty()) {
            compose(paper, sketch, random);
        }
        for (var thing : scene.inOrder()) {
            sketch.draw(thing, scene.things().getOrDefault(thing, Color.GRAY));
        }
        detail(paper, sketch, random);
        paper.setTransform(whole);
        Mark.draw(paper, width, height);
        paper.dispose();
        return image;
    }

    private void ground(Graphics2D paper, Random random) {
        var colour = scene.things().entrySet().stream()
                .filter(entry -> entry.getKey().ground())
                .map(entry -> entry.getValue())
                .findFirst()
                .orElseGet(() -> loose(random));
        var low = mixed(colour, Color.WHITE, 0.25 + random.nextDouble() * 0.1);
        paper.setPaint(new GradientPaint(0, 0, colour, 0, 1, low));
        paper.fillRect(0, 0, 1, 1);
    }

    private Color loose(Random random) {
        if (!scene.colours().isEmpty()) {
            return scene.colours().getFirst();
        }
        return scene.things().isEmpty() ? hue(random) : new Color(Thing.SKY.rgb());
    }

    /// Shapes in the colours of the prompt, or of the seed where it names none.
    private void compose(Graphics2D paper, Sketch sketch, Random random) {
        var colours = scene.colours().size() > 1
                ? scene.colours().subList(1, scene.colours().size())
                : List.of(hue(random), hue(random), hue(random));
        var own =
                scene.colours().size() == 1 ? List.of(scene.colours().getFirst().darker()) : colours;
        for (int i = 0; i < 12; i++) {
            paper.setColor(own.get(i % own.size()));
            double x = sketch.between(0.1, 0.9);
            double y = sketch.between(0.1, 0.9);
            double size = sketch.between(0.04, 0.16);
            switch (random.nextInt(3)) {
                case 0 -> sketch.disc(x, y, size);
                case 1 -> sketch.box(x - size, y - size, 2 * size, size);
                default -> sketch.polygon(x, y - size, x + size, y + size, x - size, y + size);
            }
        }
    }

    private void detail(Graphics2D paper, Sketch sketch, Random random) {
        var before = paper.getComposite();
        paper.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, DAB));
        for (int i = 0; i < steps * DABS_PER_STEP; i++) {
            paper.setColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
            sketch.disc(random.nextDouble(), random.nextDouble(), sketch.between(0.005, 0.02));
        }
        paper.setComposite(before);
    }

    private static Color hue(Random random) {
        return Color.getHSBColor(random.nextFloat(), 0.55f + random.nextFloat() * 0.3f, 0.85f);
    }

    private static Color mixed(Color one, Color other, double part) {
        return new Color(
                (int) (one.getRed() * (1 - part) + other.getRed() * part),
                (int) (one.getGreen() * (1 - part) + other.getGreen() * part),
                (int) (one.getBlue() * (1 - part) + other.getBlue() * part));
    }
}
