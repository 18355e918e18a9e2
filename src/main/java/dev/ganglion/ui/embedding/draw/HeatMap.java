package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.kit.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A square of colours, a cell for each pair of texts. The pointer, or the arrow keys, point at one.
final class HeatMap extends Region {
    /// A place in the square.
    record Cell(int row, int column) {
        static final Cell NONE = new Cell(-1, -1);

        boolean isNone() {
            return row < 0;
        }
    }

    private final Background background;
    private final ImageView picture = new ImageView();
    private final Region frame = new Region();
    private final Region across = new Region();
    private final Region down = new Region();
    private final Region mark = new Region();
    private final RowLabels labels = new RowLabels();
    private final ReadOnlyObjectWrapper<Cell> cell = new ReadOnlyObjectWrapper<>(Cell.NONE);
    private int size;
    private Optional<HeatPixels> pixels = Optional.empty();
    private int drawn;
    private Background.Job drawing = () -> {};
    private double side;
    private double left;

    HeatMap(Background background) {
        this.background = background;
        getStyleClass().add("heat-map");
        setId("heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        frame.getStyleClass().add("frame");
        across.getStyleClass().add("line");
        down.getStyleClass().add("line");
        mark.getStyleClass().add("mark");
        for (Region each : new Region[] {frame, across, down, mark}) {
            each.setManaged(false);
            each.setMouseTransparent(true);
        }
        picture.setManaged(false);
        getChildren().addAll(labels, picture, frame, across, down, mark);
        setOnMouseMoved(move -> point(at(move.getX(), move.getY())));
        setOnMouseExited(_ -> {
            if (!isFocused()) {
                point(Cell.NONE);
            }
        });
        setOnMousePressed(press -> {
            requestFocus();
            point(at(press.getX(), press.getY()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        cell.subscribe(_ -> place());
    }

    /// Shows a square.
    ///
    /// @param names of its rows, in their order
    void show(HeatPixels square, String[] names) {
        drawing.cancel();
        size = names.length;
        pixels = Optional.of(square);
        drawn = 0;
        picture.setImage(null);
        labels.show(names);
        point(Cell.NONE);
        requestLayout();
    }

    /// Draws each cell by its pixels: a toolkit that enlarges a small picture blurs it. The one before is
    /// stretched until then.
    private void paint() {
        int edge = (int) side;
        picture.setFitWidth(edge);
        picture.setFitHeight(edge);
        if (size == 0 || edge == 0 || edge == drawn) {
            return;
        }
        drawn = edge;
        drawing.cancel();
        HeatPixels square = pixels.orElseThrow();
        drawing = background.<int[]>start(
                yield -> yield.accept(square.draw(edge)),
                came -> picture.setImage(image(came.getLast(), edge)),
                () -> {},
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    private static Image image(int[] pixels, int edge) {
        WritableImage image = new WritableImage(edge, edge);
        image.getPixelWriter().setPixels(0, 0, edge, edge, PixelFormat.getIntArgbInstance(), pixels, 0, edge);
        return image;
    }

    private Cell at(double x, double y) {
        int row = (int) Math.floor(y / side * size);
        int column = (int) Math.floor((x - left) / side * size);
        return row < 0 || column < 0 || row >= size || column >= size ? Cell.NONE : new Cell(row, column);
    }

    private void steer(KeyEvent key) {
        Cell from = cell.get().isNone() ? new Cell(0, 0) : cell.get();
        Cell to = switch (key.getCode()) {
            case UP -> new Cell(from.row() - 1, from.column());
            case DOWN -> new Cell(from.row() + 1, from.column());
            case LEFT -> new Cell(from.row(), from.column() - 1);
            case RIGHT -> new Cell(from.row(), from.column() + 1);
            case HOME -> new Cell(0, 0);
            case END -> new Cell(size - 1, size - 1);
            default -> Cell.NONE;
        };
        if (size > 0 && (key.getCode().isArrowKey() || !to.isNone())) {
            point(new Cell(Math.clamp(to.row(), 0, size - 1), Math.clamp(to.column(), 0, size - 1)));
            key.consume();
        }
    }

    void point(Cell next) {
        cell.set(next);
    }

    /// The cell that is pointed at.
    ReadOnlyObjectProperty<Cell> cell() {
        return cell.getReadOnlyProperty();
    }

    private void place() {
        Cell now = cell.get();
        boolean any = !now.isNone() && size > 0;
        across.setVisible(any);
        down.setVisible(any);
        mark.setVisible(any);
        labels.point(now);
        if (!any) {
            return;
        }
        double one = side / size;
        double x = left + now.column() * one;
        double y = now.row() * one;
        across.resizeRelocate(left, y + one / 2 - 0.5, side, 1);
        down.resizeRelocate(x + one / 2 - 0.5, 0, 1, side);
        double edge = Math.max(one, 6);
        mark.resizeRelocate(x + one / 2 - edge / 2, y + one / 2 - edge / 2, edge, edge);
    }

    @Override
    protected void layoutChildren() {
        left = labels.room(getWidth(), getHeight(), size);
        side = Math.max(0, Math.floor(Math.min(getWidth() - left, getHeight())));
        paint();
        picture.relocate(left, 0);
        frame.resizeRelocate(left, 0, side, side);
        frame.setVisible(size > 0);
        labels.place(left, side);
        place();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }
}
