package dev.ganglion.ui.speech.turn;

import dev.ganglion.audio.AudioFailure;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.intake.DropPane;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.run.TaskFrame;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Whether a speaker is done, at the end of a recording or at any moment of it. UI thread only.
public final class TurnPane extends StackPane {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final TurnViewModel turn;
    private final TaskFrame frame;

    public TurnPane(TurnServices services) {
        turn = new TurnViewModel(services);
        getStyleClass().add("turn");
        getStylesheets()
                .add(Objects.requireNonNull(TurnPane.class.getResource("turn.css"))
                        .toExternalForm());
        TurnDesk desk = new TurnDesk(turn, FileDialogs.over(this));
        frame = new TaskFrame(new TaskFrame.Work(desk, turn.run(), turn::ask, desk::focus), turn.models());
        getChildren().add(new DropPane(frame, Texts.text("turn.drop"), this::take));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (OPEN.match(key)) {
                desk.open();
                key.consume();
            }
        });
        PageFocus.keep(this, desk::focus);
        services.devices().ask();
        turn.recording().recover();
    }

    private void take(List<Incoming> incoming) {
        switch (incoming.getFirst()) {
            case Incoming.File(var file) -> turn.take(file);
            case Incoming.Pixels _ -> turn.refuse(new AudioFailure.Unknown(Texts.text("turn.picture")));
        }
    }

    /// Asks the model of that id from now on.
    public void choose(String model) {
        turn.models().choose(model);
    }

    /// Puts the focus where a user would start. Called each time it is shown.
    public void shown() {
        frame.shown();
    }

    /// Takes what another catalogue says of the model in use.
    public void catalogueChanged() {
        frame.catalogueChanged();
    }

    /// Shows itself as one shows things to others, or as usual again.
    public void present(Presenting how) {
        frame.present(how);
        Discreet.present(this, how);
    }

    /// Stops what runs, before the window closes.
    public void stop() {
        turn.stop();
    }
}
