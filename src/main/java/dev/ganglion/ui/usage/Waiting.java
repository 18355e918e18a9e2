package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Stands in for the sums while they are read, once that takes noticeably long, and where reading failed.
final class Waiting extends VBox {
    private static final Duration NOTICEABLE = Duration.millis(300);

    private final PauseTransition patience = new PauseTransition(NOTICEABLE);
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Button again = new Button(Texts.text("usage.again"));

    Waiting(UsageViewModel usage) {
        getStyleClass().addAll("nothing", "surface");
        words.setWrapText(true);
        again.setOnAction(_ -> usage.refresh());
        again.setId("usage-again");
        patience.setOnFinished(_ -> {
            words.setText(Texts.text("usage.reading"));
            getChildren().setAll(words, bar);
        });
        usage.state().subscribe(this::show);
    }

    private void show(State state) {
        patience.stop();
        getChildren().clear();
        switch (state) {
            case State.Reading() -> patience.playFromStart();
            case State.Failed(String why) -> {
                words.setText(why);
                getChildren().setAll(words, again);
            }
            case State.Ready(), State.Empty() -> {}
        }
        setVisible(state instanceof State.Reading || state instanceof State.Failed);
    }
}
