package dev.ganglion.ui.embedding.draw;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.maths.Projection;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.embedding.set.VectorSet;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Texts on a plane, those that are alike near each other. UI thread only.
public final class MapView extends VBox {
    private static final double STEP = 1.25;
    private static final double REACH = 16;

    /// A turn of the wheel by one notch is some forty pixels.
    private static final double PER_PIXEL = 1.004;

    private final SetsViewModel sets;
    private final MapCanvas map = new MapCanvas();
    private final Label shares = new Label();
    private final Label pointed = new Label();
    private final FlowPane keys = new FlowPane();
    private Optional<Cloud> shown = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean dragged;

    public MapView(SetsViewModel sets) {
        this.sets = sets;
        getStyleClass().add("result-view");
        VBox.setVgrow(map, Priority.ALWAYS);
        map.setId("map");
        map.setFocusTraversable(true);
        map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pointed.getStyleClass().addAll("secondary", "map-text");
        pointed.setMinWidth(0);
        keys.getStyleClass().add("map-keys");
        keys.managedProperty().bind(keys.visibleProperty());
        getChildren().addAll(head(), keys, map, pointed);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, move -> point(at(move.getX(), move.getY())));
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1));
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        sets.selected().subscribe(at -> choose(at.intValue()));
    }

    private Node head() {
        shares.setId("map-shares");
        shares.getStyleClass().addAll("secondary", "muted");
        shares.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                shares,
                gap,
                button("map-in", Feather.ZOOM_IN, "embedding.map.in", () -> zoom(STEP)),
                button("map-out", Feather.ZOOM_OUT, "embedding.map.out", () -> zoom(1 / STEP)),
                button("map-fit", Feather.MAXIMIZE, "embedding.map.fit", map::fit));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("view-head");
        return head;
    }

    private static Button button(String id, Feather icon, String words, Runnable deed) {
        Button button = Icons.button(icon, Texts.text(words), deed);
        button.setId(id);
        return button;
    }

    /// Shows that cloud.
    public void show(Cloud cloud) {
        shown = Optional.of(cloud);
        Projection plane = cloud.projection();
        shares.setText(Texts.text(
                "embedding.map.shares",
                Figures.percent(plane.share(0) + plane.share(1)),
                Figures.percent(plane.share(0)),
                Figures.percent(plane.share(1))));
        map.setAccessibleText(Texts.text("embedding.map.spoken", cloud.size()));
        keys.getChildren()
                .setAll(IntStream.range(0, cloud.sets().size())
                        .mapToObj(at -> key(at, cloud.sets().get(at)))
                        .toList());
        keys.setVisible(cloud.sets().size() > 1);
        map.show(cloud);
        point(-1);
        choose(sets.selected().get());
    }

    /// Which colour is whose.
    private static Label key(int at, VectorSet set) {
        Region dot = new Region();
        dot.getStyleClass().addAll("ink", Inks.style(at), "map-key");
        Label key = new Label(set.words(), dot);
        key.getStyleClass().addAll("secondary", "muted");
        return key;
    }

    private void choose(int at) {
        map.choose(at);
        shown.filter(all -> at >= 0 && at < all.size())
                .ifPresent(all -> map.setAccessibleText(OneLine.of(all.texts().get(at))));
    }

    private void point(int at) {
        map.point(at);
        pointed.setText(shown.filter(all -> at >= 0 && at < all.size())
                .map(all -> Texts.text(
                        "embedding.numbered",
                        all.numbers().get(at),
                        OneLine.of(all.texts().get(at))))
                .orElseGet(() -> Texts.text("embedding.map.help")));
    }

    private void zoom(double factor) {
        map.zoom(factor, map.getWidth() / 2, map.getHeight() / 2);
    }

    private void pressed(MouseEvent press) {
        map.requestFocus();
        pressedX = press.getX();
        pressedY = press.getY();
        dragged = false;
    }

    private void dragged(MouseEvent drag) {
        map.move(drag.getX() - pressedX, drag.getY() - pressedY);
        pressedX = drag.getX();
        pressedY = drag.getY();
        dragged = true;
    }

    private void clicked(MouseEvent click) {
        int at = at(click.getX(), click.getY());
        if (!dragged && at >= 0) {
            sets.select(at);
        }
    }

    private void scrolled(ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0) {
            map.zoom(Math.pow(PER_PIXEL, scroll.getDeltaY()), scroll.getX(), scroll.getY());
            scroll.consume();
        }
    }

    /// The dot that is nearest to that place and not far from it, or -1.
    private int at(double x, double y) {
        return nearest(
                IntStream.range(0, size())
                        .filter(at -> Math.hypot(map.x(at) - x, map.y(at) - y) < REACH)
                        .toArray(),
                x,
                y);
    }

    private int nearest(int[] among, double x, double y) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int at : among) {
            double far = Math.hypot(map.x(at) - x, map.y(at) - y);
            if (far < least) {
                nearest = at;
                least = far;
            }
        }
        return nearest;
    }

    private int size() {
        return shown.map(Cloud::size).orElse(0);
    }

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            case DIGIT0, NUMPAD0 -> map.fit();
            case LEFT, RIGHT, UP, DOWN -> step(key.getCode());
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Goes from the chosen dot to the nearest of those that lie that way; the first key chooses the first
    /// text.
    private void step(KeyCode way) {
        int from = sets.selected().get();
        if (from < 0) {
            sets.select(size() > 0 ? 0 : -1);
            return;
        }
        double dx = way == KeyCode.LEFT ? -1 : way == KeyCode.RIGHT ? 1 : 0;
        double dy = way == KeyCode.UP ? -1 : way == KeyCode.DOWN ? 1 : 0;
        double x = map.x(from);
        double y = map.y(from);
        int to = nearest(
                IntStream.range(0, size())
                        .filter(at -> at != from)
                        .filter(at -> {
                            double along = (map.x(at) - x) * dx + (map.y(at) - y) * dy;
                            double aside = Math.abs((map.x(at) - x) * dy) + Math.abs((map.y(at) - y) * dx);
                            return along > 0 && along >= aside;
                        })
                        .toArray(),
                x,
                y);
        if (to >= 0) {
            sets.select(to);
        }
    }
}
