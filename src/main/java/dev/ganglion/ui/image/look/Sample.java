package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.intake.Offered;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A picture to begin with, painted when it is asked for: a house on a hill, a tree, a kite and the sun.
/// UI thread only.
final class Sample {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 560;

    private Sample() {}

    static List<Incoming> picture() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        GraphicsContext paint = canvas.getGraphicsContext2D();
        land(paint);
        house(paint);
        tree(paint);
        kite(paint);
        return Offered.pixels(canvas.snapshot(null, null), Texts.text("look.sample")).stream()
                .toList();
    }

    private static void land(GraphicsContext paint) {
        paint.setFill(Color.web("#cfe8f7"));
        paint.fillRect(0, 0, WIDTH, HEIGHT);
        paint.setFill(Color.web("#ffd428"));
        paint.fillOval(604, 48, 112, 112);
        paint.setFill(Color.web("#7cb86b"));
        paint.fillOval(-240, 352, 1_280, 560);
    }

    private static void house(GraphicsContext paint) {
        paint.setFill(Color.web("#c8322b"));
        paint.fillRect(176, 272, 216, 160);
        paint.setFill(Color.web("#6e4426"));
        paint.fillPolygon(new double[] {152, 284, 416}, new double[] {272, 176, 272}, 3);
        paint.setFill(Color.web("#ffffff"));
        paint.fillRect(208, 304, 56, 56);
        paint.setFill(Color.web("#2b2b2b"));
        paint.fillRect(304, 336, 56, 96);
    }

    private static void tree(GraphicsContext paint) {
        paint.setFill(Color.web("#6e4426"));
        paint.fillRect(552, 328, 32, 104);
        paint.setFill(Color.web("#1f6b3a"));
        paint.fillOval(488, 208, 160, 152);
    }

    private static void kite(GraphicsContext paint) {
        paint.setFill(Color.web("#7a3fc4"));
        paint.fillPolygon(new double[] {432, 480, 432, 384}, new double[] {40, 96, 168, 96}, 4);
        paint.setStroke(Color.web("#4b4b4b"));
        paint.setLineWidth(2);
        paint.strokeLine(432, 168, 404, 272);
    }
}
