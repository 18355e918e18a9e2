package dev.ganglion.sandbox.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// Draws single things. Places are parts of the picture's width and height.
final class Sketch {
    private final Graphics2D paper;
    private final Random random;

    Sketch(Graphics2D paper, Random random) {
        this.paper = paper;
        this.random = random;
    }

    void draw(Thing thing, Color colour) {
        paper.setColor(colour);
        switch (thing) {
            case BACKGROUND, SKY, SUNSET -> {}
            case NIGHT -> stars();
            case SUN, MOON -> disc(between(0.2, 0.8), between(0.15, 0.3), 0.09);
            case CLOUD -> clouds();
            case MOUNTAIN -> mountains(colour);
            case SEA -> sea(colour);
            case FIELD -> box(0, 0.68, 1, 0.32);
            case CITY -> city(colour);
            case HOUSE -> house(colour);
            case TREE -> trees(colour);
            case FLOWER -> flowers(colour);
            case BOAT -> boat(colour);
            case CAR -> car();
            case BIRD -> birds();
            case CAT -> cat(colour);
            case PERSON -> person();
            case CIRCLE -> disc(between(0.4, 0.6), between(0.45, 0.6), between(0.18, 0.26));
            case SQUARE -> box(between(0.25, 0.35), between(0.3, 0.4), 0.38, 0.38);
            case TRIANGLE -> polygon(0.5, 0.25, 0.78, 0.75, 0.22, 0.75);
        }
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    void disc(double x, double y, double radius) {
        double stretch = paper.getTransform().getScaleX() / paper.getTransform().getScaleY();
        fill(new Ellipse2D.Double(x - radius, y - radius * stretch, 2 * radius, 2 * radius * stretch));
    }

    void box(double x, double y, double width, double height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    void polygon(double... places) {
        var path = new Path2D.Double();
        path.moveTo(places[0], places[1]);
        for (int i = 2; i < places.length; i += 2) {
            path.lineTo(places[i], places[i + 1]);
        }
        fill(path);
    }

    private void fill(Shape shape) {
        paper.fill(shape);
    }

    private void stars() {
        paper.setColor(new Color(0xFFFDE7));
        for (int i = 0; i < 90; i++) {
            disc(random.nextDouble(), random.nextDouble() * 0.8, between(0.001, 0.003));
        }
    }

    private void clouds() {
        for (int i = 0; i < 3; i++) {
            double x = between(0.1, 0.9);
            double y = between(0.08, 0.3);
            disc(x, y, 0.06);
            disc(x - 0.06, y + 0.015, 0.04);
            disc(x + 0.06, y + 0.015, 0.045);
        }
    }

    private void mountains(Color colour) {
        for (int i = 0; i < 4; i++) {
            double x = i / 3.0 + between(-0.08, 0.08);
            double top = between(0.25, 0.42);
            paper.setColor(i % 2 == 0 ? colour : colour.darker());
            polygon(x, top, x + 0.38, 0.75, x - 0.38, 0.75);
            paper.setColor(Color.WHITE);
            polygon(x, top, x + 0.05, top + 0.046, x - 0.05, top + 0.046);
        }
        paper.setColor(colour.darker());
        box(0, 0.7, 1, 0.3);
    }

    private void sea(Color colour) {
        box(0, 0.6, 1, 0.4);
        paper.setColor(colour.brighter());
        for (int i = 0; i < 24; i++) {
            box(random.nextDouble(), between(0.62, 0.98), between(0.03, 0.12), 0.004);
        }
    }

    private void city(Color colour) {
        for (double x = 0; x < 1; x += 0.09) {
            double top = between(0.3, 0.6);
            paper.setColor(random.nextBoolean() ? colour : colour.darker());
            box(x, top, 0.085, 0.85 - top);
            paper.setColor(new Color(0xFFE9A8));
            for (double y = top + 0.03; y < 0.8; y += 0.045) {
                box(x + 0.015 + 0.03 * random.nextInt(2), y, 0.018, 0.02);
            }
        }
        paper.setColor(colour.darker().darker());
        box(0, 0.85, 1, 0.15);
    }

    private void house(Color colour) {
        double x = between(0.3, 0.5);
        box(x, 0.55, 0.26, 0.25);
        paper.setColor(colour.darker());
        polygon(x - 0.04, 0.56, x + 0.13, 0.4, x + 0.3, 0.56);
        box(x + 0.1, 0.66, 0.06, 0.14);
    }

    private void trees(Color colour) {
        for (int i = 0; i < 5; i++) {
            double x = (i + between(0.2, 0.8)) / 5;
            double y = between(0.5, 0.62);
            paper.setColor(Paint.BROWN.colour());
            box(x - 0.012, y, 0.024, 0.24);
            paper.setColor(colour);
            disc(x, y, between(0.06, 0.09));
        }
    }

    private void flowers(Color colour) {
        for (int i = 0; i < 6; i++) {
            double x = (i + between(0.3, 0.7)) / 6;
            double y = between(0.68, 0.8);
            paper.setColor(Paint.GREEN.colour());
            box(x - 0.004, y, 0.008, 0.2);
            paper.setColor(colour);
            for (int petal = 0; petal < 6; petal++) {
                disc(x + 0.03 * Math.cos(petal * 1.047), y + 0.03 * Math.sin(petal * 1.047), 0.02);
            }
            paper.setColor(Paint.YELLOW.colour());
            disc(x, y, 0.016);
        }
    }

    private void boat(Color colour) {
        double x = between(0.35, 0.55);
        polygon(x, 0.66, x + 0.26, 0.66, x + 0.2, 0.74, x + 0.06, 0.74);
        paper.setColor(colour.brighter());
        polygon(x + 0.13, 0.36, x + 0.25, 0.63, x + 0.13, 0.63);
    }

    private void car() {
        box(0.3, 0.66, 0.4, 0.12);
        polygon(0.38, 0.67, 0.44, 0.57, 0.58, 0.57, 0.64, 0.67);
        paper.setColor(Paint.BLACK.colour());
        disc(0.39, 0.78, 0.04);
        disc(0.61, 0.78, 0.04);
    }

    private void birds() {
        for (int i = 0; i < 5; i++) {
            double x = between(0.1, 0.9);
            double y = between(0.12, 0.35);
            polygon(
                    x, y, x - 0.04, y - 0.025, x - 0.02, y + 0.002, x, y + 0.014, x + 0.02, y + 0.002, x + 0.04,
                    y - 0.025);
        }
    }

    private void cat(Color colour) {
        double x = between(0.42, 0.58);
        fill(new Ellipse2D.Double(x - 0.14, 0.55, 0.28, 0.36));
        disc(x, 0.48, 0.12);
        polygon(x - 0.115, 0.44, x - 0.09, 0.28, x - 0.02, 0.39);
        polygon(x + 0.115, 0.44, x + 0.09, 0.28, x + 0.02, 0.39);
        fill(new Ellipse2D.Double(x + 0.1, 0.82, 0.22, 0.06));
        paper.setColor(colour.equals(Paint.YELLOW.colour()) ? Paint.GREEN.colour() : Paint.YELLOW.colour());
        disc(x - 0.045, 0.46, 0.02);
        disc(x + 0.045, 0.46, 0.02);
        paper.setColor(Paint.PINK.colour());
        polygon(x - 0.015, 0.51, x + 0.015, 0.51, x, 0.53);
    }

    private void person() {
        double x = between(0.4, 0.6);
        polygon(x - 0.07, 0.5, x + 0.07, 0.5, x + 0.1, 0.9, x - 0.1, 0.9);
        paper.setColor(new Color(0xE0AC87));
        disc(x, 0.42, 0.06);
    }
}
