package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;

/// Says how long the first token has been waited for, from 300 ms on.
final class PendingView extends Label {
    private static final javafx.util.Duration STEP = javafx.util.Duration.millis(100);
    private static final long QUIET_MS = 300;

    PendingView(ChatRow.Pending pending) {
        getStyleClass().addAll("muted", "pending");
        Timeline clock = new Timeline(new KeyFrame(
                STEP, tick -> show((System.nanoTime() - pending.since()) / 1_000_000, pending.why())));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private void show(long ms, String why) {
        String what = why.isEmpty() ? Texts.text("pending.waiting") : why;
        setText(
                ms < QUIET_MS
                        ? ""
                        : Texts.text("pending.since", what, Figures.duration(Duration.ofMillis(ms - ms % 100))));
    }
}
