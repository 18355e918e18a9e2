package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// How presenting is ended, for the first seconds of it.
final class PresentingHint extends Label {
    private static final double FROM_TOP = 96;

    private final PauseTransition seconds = new PauseTransition(Duration.seconds(4));

    PresentingHint(ShellViewModel shell) {
        super(Texts.text("presenting.hint"));
        getStyleClass().add("presenting-hint");
        setId("presenting-hint");
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, new Insets(FROM_TOP, 0, 0, 0));
        seconds.setOnFinished(_ -> setVisible(false));
        shell.presenting().subscribe(how -> show(how != Presenting.OFF));
    }

    private void show(boolean now) {
        setVisible(now);
        if (now) {
            seconds.playFromStart();
        } else {
            seconds.stop();
        }
    }
}
