package dev.ganglion.ui.kit.page;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// What moves on by itself, such as a countdown. A timeline that runs keeps alive whatever it moves: it runs only while
/// that stands in an open window. JavaFX thread only.
public final class Ticking {
    private Ticking() {}

    /// Does `tick` every so often while `node` stands in an open window.
    public static void whileShown(Node node, Duration every, Runnable tick) {
        Timeline timeline = new Timeline(new KeyFrame(every, _ -> tick.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(showing -> {
                    if (showing) {
                        timeline.play();
                    } else {
                        timeline.stop();
                    }
                });
    }
}
