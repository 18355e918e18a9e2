package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import java.time.Duration;
import javafx.scene.control.Label;

/// Says what is waited for and how long that has been, from 300 ms on.
final class PendingView extends Label {
    private static final javafx.util.Duration STEP = javafx.util.Duration.millis(100);
    private static final long QUIET_MS = 300;

    PendingView(ChatRow.Pending pending) {
        getStyleClass().addAll("muted", "pending");
        Ticking.whileShown(this, STEP, () -> show((System.nanoTime() - pending.since()) / 1_000_000, pending.what()));
    }

    private void show(long ms, String what) {
        setText(
                ms < QUIET_MS
                        ? ""
                        : Texts.text("pending.since", what, Figures.duration(Duration.ofMillis(ms - ms % 100))));
    }
}
