package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.set.Cloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;

/// Writes the words of texts beside their dots, as many as have room.
final class MapWords {
    private static final double HEIGHT = 17;
    private static final double GAP = 8;
    private static final int LONGEST = 28;
    private static final int MOST = 80;

    /// So few dots are covered only by words that have no other room.
    private static final int FEW = 200;

    /// Words of more texts than that are not tried: each is measured.
    private static final int TRIED = 1_000;

    private final MapCanvas map;
    private final Cloud all;
    private final GraphicsContext pen;
    private final List<Bounds> written = new ArrayList<>();
    private final Set<Integer> named = new HashSet<>();

    MapWords(MapCanvas map, Cloud all, GraphicsContext pen) {
        this.map = map;
        this.all = all;
        this.pen = pen;
    }

    /// Writes the words of that text, whatever they cover.
    void point(int at) {
        Bounds right = beside(at, 1);
        write(at, right.getMaxX() <= map.getWidth() ? right : beside(at, -1));
    }

    /// Writes those of as many others as have room: first where they cover no dot, then where they cover
    /// no words.
    ///
    /// @param radius of dots
    void label(double radius) {
        if (all.size() <= FEW) {
            label(IntStream.range(0, all.size())
                    .<Bounds>mapToObj(
                            at -> new BoundingBox(map.x(at) - radius, map.y(at) - radius, 2 * radius, 2 * radius))
                    .toList());
        }
        label(List.of());
    }

    private void label(List<Bounds> dots) {
        for (int at = 0; at < Math.min(all.size(), TRIED) && named.size() < MOST; at++) {
            int next = at;
            if (map.isSeen(at) && !named.contains(at)) {
                Stream.of(beside(at, 1), beside(at, -1))
                        .filter(box -> box.getMinX() >= 0 && box.getMaxX() <= map.getWidth())
                        .filter(box ->
                                Stream.concat(written.stream(), dots.stream()).noneMatch(box::intersects))
                        .findFirst()
                        .ifPresent(box -> write(next, box));
            }
        }
    }

    private String words(int at) {
        return OneLine.of(all.texts().get(at), LONGEST);
    }

    /// @param side 1 for the right, -1 for the left
    private Bounds beside(int at, int side) {
        double width = map.width(at, words(at));
        double left = side > 0 ? map.x(at) + GAP : map.x(at) - GAP - width;
        return new BoundingBox(left, map.y(at) - HEIGHT / 2, width, HEIGHT);
    }

    private void write(int at, Bounds box) {
        named.add(at);
        written.add(box);
        pen.setStroke(map.inks().ground());
        pen.setLineWidth(3);
        pen.strokeText(words(at), box.getMinX(), box.getCenterY());
        pen.setFill(map.inks().text());
        pen.fillText(words(at), box.getMinX(), box.getCenterY());
    }
}
