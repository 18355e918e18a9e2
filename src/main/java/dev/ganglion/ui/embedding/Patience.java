package dev.ganglion.ui.embedding;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// What is shown only when something takes noticeably long.
final class Patience {
    private static final Duration NOTICEABLE = Duration.millis(300);

    private Patience() {}

    static void hideAtFirst(Node node) {
        node.setVisible(false);
        PauseTransition pause = new PauseTransition(NOTICEABLE);
        pause.setOnFinished(_ -> node.setVisible(true));
        pause.play();
    }
}
