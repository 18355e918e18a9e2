package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.kit.Background;

/// Has what is written kept soon after it has changed, and not at every key. UI thread only.
final class DraftKeeper {
    /// The time between a change and its keeping: as much typing can be lost by a crash.
    interface Pause {
        void run() throws InterruptedException;
    }

    private final Background background;
    private final Pause pause;
    private final Runnable keep;
    private Background.Job pending = () -> {};
    private boolean waiting;
    private boolean quiet;

    DraftKeeper(Background background, Pause pause, Runnable keep) {
        this.background = background;
        this.pause = pause;
        this.keep = keep;
    }

    /// Something has changed. Changes that follow soon are kept together with it, and do not put it off.
    void changed() {
        if (!waiting && !quiet) {
            waiting = true;
            pending = background.start(yield -> pause.run(), batch -> {}, this::keepNow, failure -> keepNow());
        }
    }

    /// Keeps what is there without waiting.
    void keepNow() {
        forget();
        keep.run();
    }

    /// Makes changes that need no keeping, and forgets those before.
    void quietly(Runnable changes) {
        forget();
        quiet = true;
        changes.run();
        quiet = false;
    }

    private void forget() {
        pending.cancel();
        waiting = false;
    }
}
