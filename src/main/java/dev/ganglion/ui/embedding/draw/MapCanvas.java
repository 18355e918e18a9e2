package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.set.Cloud;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A map of texts: a dot for each, and the words of those whose words have room.
final class MapCanvas extends Region {
    private static final double LABEL = 12;

    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::draw);
    private final Font font = Font.font("Inter", LABEL);
    private final Text measure = new Text();
    private final Map<Integer, Double> widths = new HashMap<>();
    private Optional<Cloud> cloud = Optional.empty();
    private Viewport port = new Viewport(1, 0, 0);
    private boolean fitted;
    private int chosen = -1;
    private int pointed = -1;

    MapCanvas() {
        getStyleClass().add("map-canvas");
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, inks);
        setMinSize(0, 0);
        measure.setFont(font);
    }

    void show(Cloud shown) {
        cloud = Optional.of(shown);
        widths.clear();
        chosen = -1;
        pointed = -1;
        fit();
    }

    /// Brings all dots into sight.
    void fit() {
        fitted = true;
        cloud.ifPresent(all -> look(Viewport.fit(all.projection(), getWidth(), getHeight())));
    }

    void zoom(double factor, double x, double y) {
        fitted = false;
        look(port.zoom(factor, x, y));
    }

    void move(double byX, double byY) {
        fitted = false;
        look(port.move(byX, byY));
    }

    private void look(Viewport next) {
        port = next;
        draw();
    }

    void choose(int at) {
        chosen = at;
        draw();
    }

    void point(int at) {
        if (at != pointed) {
            pointed = at;
            draw();
        }
    }

    double x(int at) {
        return cloud.map(all -> port.x(all.projection().across(at))).orElse(0.0);
    }

    double y(int at) {
        return cloud.map(all -> port.y(all.projection().up(at))).orElse(0.0);
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        cloud.filter(_ -> canvas.getWidth() > 0).ifPresent(all -> draw(pen, all));
    }

    private void draw(GraphicsContext pen, Cloud all) {
        double radius = all.size() > 2_000 ? 2 : all.size() > 300 ? 3 : 4;
        for (int at = 0; at < all.size(); at++) {
            dot(pen, all, at, radius);
        }
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
        MapWords words = new MapWords(this, all, pen);
        for (int at : new int[] {chosen, pointed}) {
            if (at >= 0) {
                pen.setStroke(inks.chosen());
                pen.setLineWidth(2);
                pen.strokeOval(x(at) - radius - 3, y(at) - radius - 3, 2 * radius + 6, 2 * radius + 6);
                words.point(at);
            }
        }
        words.label(radius);
    }

    private void dot(GraphicsContext pen, Cloud all, int at, double radius) {
        double x = x(at);
        double y = y(at);
        if (x > -radius && y > -radius && x < getWidth() + radius && y < getHeight() + radius) {
            pen.setFill(inks.series(all.owner(at)));
            pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    boolean isSeen(int at) {
        return x(at) >= 0 && x(at) <= getWidth() && y(at) >= 0 && y(at) <= getHeight();
    }

    Inks inks() {
        return inks;
    }

    /// How wide the words of a text are.
    double width(int at, String words) {
        return widths.computeIfAbsent(at, _ -> {
            measure.setText(words);
            return measure.getLayoutBounds().getWidth();
        });
    }

    @Override
    protected void layoutChildren() {
        double wider = getWidth() - canvas.getWidth();
        double higher = getHeight() - canvas.getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (fitted) {
            fit();
        } else {
            look(port.move(wider / 2, higher / 2));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }
}
