package dev.ganglion.ui.markdown.select;

import dev.ganglion.ui.markdown.list.BlockList;
import javafx.animation.AnimationTimer;

/// Scrolls a list while a drag holds at its upper or lower edge or beyond, the faster the farther.
final class EdgeScroll {
    private static final double EDGE = 24;
    private static final double SHARE = 0.25;
    private static final double FASTEST = 60;

    private final BlockList<?> list;
    private final AnimationTimer timer;
    private double speed;

    /// `scrolled` is called after each step.
    EdgeScroll(BlockList<?> list, Runnable scrolled) {
        this.list = list;
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                list.scrollBy(speed);
                list.layout();
                scrolled.run();
            }
        };
    }

    /// The pointer is at `y` of the list now.
    void at(double y) {
        double beyond = y < EDGE ? y - EDGE : Math.max(0, y - list.getHeight() + EDGE);
        speed = Math.clamp(beyond * SHARE, -FASTEST, FASTEST);
        if (speed == 0) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    void stop() {
        timer.stop();
    }
}
