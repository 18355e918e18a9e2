package dev.ganglion.ui.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The room that the window leaves for its pages. A page that needs more than there is, as in a small
/// window that is enlarged, is scrolled: it pushes nothing else out of the window.
final class PageRoom extends Region {
    private static final double STEP = 40;

    private final Region pages;
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private final Rectangle clip = new Rectangle();
    private Subscription watch = Subscription.EMPTY;

    PageRoom(Region pages) {
        this.pages = pages;
        getStyleClass().add("page-room");
        setMinSize(0, 0);
        getChildren().addAll(pages, across, down);
        across.valueProperty().subscribe(_ -> requestLayout());
        down.valueProperty().subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        sceneProperty().subscribe(this::watch);
    }

    /// Shows a page from its beginning.
    void toStart() {
        across.setValue(0);
        down.setValue(0);
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setVisible(false);
        bar.setUnitIncrement(STEP);
        return bar;
    }

    private void watch(@Nullable Scene scene) {
        watch.unsubscribe();
        if (scene == null) {
            watch = Subscription.EMPTY;
            return;
        }
        Runnable reveal = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Optional.ofNullable(scene.getFocusOwner()).ifPresent(PageRoom.this::reveal);
            }
        };
        // What was opened just now has its place only once it is laid out.
        watch = scene.focusOwnerProperty().subscribe(_ -> {
            scene.removePostLayoutPulseListener(reveal);
            scene.addPostLayoutPulseListener(reveal);
            requestLayout();
        });
    }

    /// Whoever goes on by Tab sees where the keyboard is.
    private void reveal(Node owner) {
        if ((!across.isVisible() && !down.isVisible()) || !isOnPage(owner)) {
            return;
        }
        Bounds there = pages.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        reveal(across, there.getMinX(), there.getMaxX());
        reveal(down, there.getMinY(), there.getMaxY());
    }

    private static void reveal(ScrollBar bar, double from, double to) {
        double seen = bar.getVisibleAmount();
        if (!bar.isVisible() || to - from > seen) {
            return;
        }
        double value = Math.max(to - seen, Math.min(from, bar.getValue()));
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    private boolean isOnPage(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pages) {
                return true;
            }
        }
        return false;
    }

    /// What no list on the page has taken.
    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) {
            scroll(across, event.getDeltaX());
            scroll(down, event.getDeltaY());
        }
    }

    private static void scroll(ScrollBar bar, double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return pages.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return pages.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double least = snapSizeX(pages.minWidth(-1));
        double thick = down.prefWidth(-1);
        boolean wide = least > getWidth();
        double height = getHeight() - (wide ? across.prefHeight(-1) : 0);
        boolean tall = low(least) > height;
        double width = getWidth() - (tall ? thick : 0);
        if (tall && least > width && !wide) {
            wide = true;
            height = getHeight() - across.prefHeight(-1);
        }
        double high = tall ? Math.max(height, low(least)) : height;
        show(across, wide, least, width);
        show(down, tall, high, height);
        across.resizeRelocate(0, height, width, across.prefHeight(-1));
        down.resizeRelocate(width, 0, thick, height);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        setClip(wide || tall ? clip : null);
        pages.resizeRelocate(-across.getValue(), -down.getValue(), Math.max(width, least), high);
    }

    private double low(double least) {
        return snapSizeY(pages.minHeight(Math.max(getWidth(), least)));
    }

    private static void show(ScrollBar bar, boolean needed, double whole, double seen) {
        bar.setVisible(needed);
        bar.setMax(needed ? Math.max(0, whole - seen) : 0);
        bar.setVisibleAmount(needed ? seen : 0);
        bar.setBlockIncrement(seen);
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
    }
}
