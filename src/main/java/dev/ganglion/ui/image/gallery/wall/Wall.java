package dev.ganglion.ui.image.gallery.wall;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Thumbnails in rows. Has as many tiles as can be seen, and moves those that leave to where others come.
public final class Wall extends Region {
    /// Rows that hang ready above and below what is seen.
    private static final double AHEAD = 200;

    private final ObservableList<Drawn> pictures;
    private final Picks picks;
    private final Thumbnails thumbnails;
    private final Pane hung = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final Map<Integer, Tile> tiles = new HashMap<>();
    private final Deque<Tile> spare = new ArrayDeque<>();
    private Lattice lattice = Lattice.of(0, 0);
    private IntConsumer opened = _ -> {};

    /// Shows `pictures`, of which `picks` are picked.
    public Wall(ObservableList<Drawn> pictures, Picks picks, Thumbnails thumbnails) {
        this.pictures = pictures;
        this.picks = picks;
        this.thumbnails = thumbnails;
        getStyleClass().add("wall");
        setId("gallery-wall");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Texts.text("gallery.wall"));
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        hung.setManaged(false);
        bar.setManaged(false);
        setClip(clip);
        getChildren().addAll(hung, bar);
        pictures.addListener((InvalidationListener) _ -> rehang());
        picks.picked().subscribe(this::markAll);
        picks.current().subscribe(this::follow);
        bar.valueProperty().subscribe(this::scrolled);
        thumbnails.onArrival(this::arrived);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, new WallKeys(this, picks));
    }

    /// What happens to the place of a picture that is to be seen whole.
    public void setOnOpened(IntConsumer open) {
        opened = open;
    }

    void open() {
        if (picks.current().get() >= 0) {
            opened.accept(picks.current().get());
        }
    }

    int columns() {
        return lattice.columns();
    }

    int page() {
        return lattice.rowsOf(getHeight()) * lattice.columns();
    }

    int size() {
        return pictures.size();
    }

    private void rehang() {
        tiles.values().forEach(this::take);
        tiles.clear();
        requestLayout();
    }

    private void take(Tile tile) {
        tile.clear();
        spare.push(tile);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double across = snapSizeX(bar.prefWidth(-1));
        clip.setWidth(width);
        clip.setHeight(height);
        Lattice other = Lattice.of(pictures.size(), width - across);
        double offset = bar.getValue();
        if (other.columns() != lattice.columns() || other.width() != lattice.width()) {
            int first = lattice.first(offset);
            offset = offset > 0 && first < other.count() ? other.y(first) - Lattice.TOP : offset;
            tiles.values().forEach(this::take);
            tiles.clear();
        }
        lattice = other;
        double most = Math.max(0, lattice.total() - height);
        bar.resizeRelocate(width - across, 0, across, height);
        bar.setVisible(most > 0);
        bar.setMax(most);
        bar.setVisibleAmount(most * height / Math.max(height, lattice.total()));
        bar.setBlockIncrement(height);
        bar.setUnitIncrement(lattice.height() / 2);
        hung.resize(width, Math.max(height, lattice.total()));
        bar.setValue(Math.clamp(offset, 0, most));
        hang();
        follow();
    }

    private void scrolled() {
        hung.setTranslateY(-snapPositionY(bar.getValue()));
        hang();
    }

    /// Hangs what can be seen, and takes down what cannot.
    private void hang() {
        int first = lattice.first(bar.getValue() - AHEAD);
        int end = Math.min(pictures.size(), lattice.end(bar.getValue() + AHEAD, getHeight()));
        List<Integer> gone = new ArrayList<>();
        tiles.forEach((index, tile) -> {
            if (index < first || index >= end) {
                take(tile);
                gone.add(index);
            }
        });
        gone.forEach(tiles::remove);
        for (int index = first; index < end; index++) {
            if (!tiles.containsKey(index)) {
                hang(index);
            }
        }
        want(first, end);
    }

    private void hang(int index) {
        Tile tile = spare.isEmpty() ? fresh() : spare.pop();
        tile.resizeRelocate(lattice.x(index), lattice.y(index), lattice.width(), lattice.height());
        Drawn drawn = pictures.get(index);
        tile.show(drawn, thumbnails.of(drawn.id()));
        tiles.put(index, tile);
        mark(index, tile);
    }

    private Tile fresh() {
        Tile tile = new Tile();
        tile.setManaged(false);
        hung.getChildren().add(tile);
        tile.applyCss(); // a node that comes while others are laid out has missed the pulse's styles
        return tile;
    }

    private void want(int first, int end) {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        thumbnails.want(
                pictures.subList(Math.min(first, end), end).stream()
                        .map(Drawn::id)
                        .toList(),
                (int) Math.ceil(Tile.room(lattice.width()) * scale));
    }

    private void arrived(String id) {
        tiles.values().stream()
                .filter(tile ->
                        tile.drawn().filter(here -> here.id().equals(id)).isPresent())
                .forEach(tile -> tile.drawn().ifPresent(here -> tile.show(here, thumbnails.of(id))));
    }

    private void markAll() {
        tiles.forEach(this::mark);
    }

    private void mark(int index, Tile tile) {
        String id = tile.drawn().map(Drawn::id).orElse("");
        tile.mark(index == picks.current().get(), picks.picked().get().contains(id));
    }

    /// Scrolls as far as the current picture needs to be seen whole.
    private void follow() {
        int index = picks.current().get();
        markAll();
        if (index >= 0 && index < lattice.count() && getHeight() > 0 && isFocusWithin()) {
            bar.setValue(lattice.revealing(index, bar.getValue(), getHeight()));
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void wheel(ScrollEvent wheel) {
        bar.setValue(Math.clamp(bar.getValue() - wheel.getDeltaY(), 0, bar.getMax()));
        wheel.consume();
    }

    private void pressed(MouseEvent press) {
        requestFocus();
        int index = at(press);
        if (index < 0) {
            return;
        }
        if (press.isShiftDown()) {
            picks.stretch(index);
        } else if (press.isShortcutDown()) {
            picks.toggle(index);
        } else if (press.getButton() == MouseButton.PRIMARY || !isPicked(index)) {
            picks.go(index);
        }
    }

    private boolean isPicked(int index) {
        return picks.picked().get().contains(pictures.get(index).id());
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && at(click) >= 0) {
            open();
        }
    }

    private int at(MouseEvent mouse) {
        double y = mouse.getY() + bar.getValue();
        return tiles.entrySet().stream()
                .filter(one -> one.getValue().getBoundsInParent().contains(mouse.getX(), y))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> pictures.size();
            case FOCUS_ITEM -> tiles.get(picks.current().get());
            case ITEM_AT_INDEX -> tiles.get((Integer) parameters[0]);
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
