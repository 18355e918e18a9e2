package dev.ganglion.ui.catalogue.card;

import javafx.animation.AnimationTimer;
import javafx.util.Duration;

/// Does something once nothing has happened for a while. It counts from frame to frame: a frame that takes
/// long is no rest, and what waits never falls into the frame of that which it waits for. UI thread only.
public final class Rest extends AnimationTimer {
    private static final long NOT_YET = -1;

    private final double nanos;
    private final Runnable then;
    private boolean waits;
    private long since = NOT_YET;

    /// @param length from the first frame after [#begin]
    /// @param then what is done once
    public Rest(Duration length, Runnable then) {
        this.nanos = length.toMillis() * 1e6;
        this.then = then;
    }

    /// Begins to wait, anew where it waits.
    public void begin() {
        waits = true;
        since = NOT_YET;
        start();
    }

    /// Begins anew if it waits.
    void again() {
        if (waits) {
            begin();
        }
    }

    /// Waits no more.
    public void forget() {
        waits = false;
        stop();
    }

    @Override
    public void handle(long now) {
        if (since == NOT_YET) {
            since = now;
        } else if (now - since >= nanos) {
            forget();
            then.run();
        }
    }
}
