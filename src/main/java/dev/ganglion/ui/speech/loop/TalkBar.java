package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.MicrophoneMenu;
import dev.ganglion.ui.speech.sound.PlayBar;
import dev.ganglion.ui.speech.sound.PlayState;
import dev.ganglion.ui.task.CostLabel;
import dev.ganglion.ui.task.TroubleCard;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Talks, cancels, goes on, and plays the answer.
final class TalkBar extends VBox {
    private final LoopViewModel loop;
    private final FileDialogs dialogs;
    private final Runnable home;

    /// @param home puts the focus where Space talks
    TalkBar(LoopViewModel loop, FileDialogs dialogs, Runnable home) {
        this.home = home;
        this.loop = loop;
        this.dialogs = dialogs;
        getStyleClass().add("talk-bar");
        var microphones = new MicrophoneMenu(
                loop.play().devices(), loop.state().map(state -> !(state instanceof LoopState.Recording)));
        microphones.setOnHidden(_ -> home.run());
        HBox row = new HBox(talk(), microphones, level(), cancel(), goOn(), file(), new CostLabel(loop.quote()));
        row.getStyleClass().add("speak-row");
        getChildren().addAll(new UndoBar(loop, home), trouble(), player(), hint(), row);
    }

    private Node trouble() {
        ObservableValue<Optional<Explanation>> failed = loop.state()
                .map(state -> state instanceof LoopState.Failed(Stage stage, Explanation why)
                        ? Optional.of(LoopText.failed(stage, why))
                        : Optional.<Explanation>empty());
        ObservableValue<Optional<Explanation>> unheard = loop.unheard();
        Node stage = new TroubleCard(failed, loop::retry, loop::dismiss);
        Node take = new TroubleCard(unheard, loop::talk, loop::dismiss);
        take.setId("trouble-talk");
        VBox both = new VBox(stage, take);
        both.managedProperty().bind(stage.visibleProperty().or(take.visibleProperty()));
        return both;
    }

    private Node player() {
        PlayBar bar = new PlayBar(loop.play());
        bar.visibleProperty().bind(loop.play().state().map(state -> state != PlayState.EMPTY));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private Node hint() {
        Label hint = new Label("", Icons.small(Feather.INFO));
        hint.setId("loop-hint");
        hint.getStyleClass().addAll("secondary", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty()
                .bind(loop.play()
                        .devices()
                        .found()
                        .map(found -> found.map(
                                        all -> Texts.text(all.noRecording().isEmpty() ? "loop.hint" : "loop.hint.mute"))
                                .orElse("")));
        hint.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> loop.notebook().turns().get().isEmpty()
                                || loop.play().devices().mute(),
                        loop.notebook().turns(),
                        loop.play().devices().found()));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private Node talk() {
        Button talk = new Button("", Icons.small(Feather.MIC));
        talk.setId("talk");
        talk.getStyleClass().add("accent");
        talk.setMinWidth(USE_PREF_SIZE);
        talk.setFocusTraversable(false); // Space is to talk anyway
        talk.setTooltip(new Tooltip(Texts.text("loop.talk.tip")));
        loop.state().subscribe(state -> {
            boolean talking = state instanceof LoopState.Recording;
            talk.setText(Texts.text(talking ? "loop.talk.end" : "loop.talk"));
            talk.setGraphic(Icons.small(talking ? Feather.SQUARE : Feather.MIC));
        });
        talk.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !loop.play().devices().records() || loop.state().get() instanceof LoopState.Working,
                        loop.play().devices().found(),
                        loop.state()));
        talk.setOnAction(_ -> {
            if (loop.state().get() instanceof LoopState.Recording) {
                loop.endTalk();
            } else {
                loop.talk();
            }
        });
        return talk;
    }

    private Node level() {
        ProgressBar level = new ProgressBar(0);
        level.setId("talk-level");
        level.setPrefWidth(96);
        level.progressProperty().bind(loop.talking().loudness());
        level.visibleProperty().bind(loop.state().map(LoopState.Recording.class::isInstance));
        level.managedProperty().bind(level.visibleProperty());
        return level;
    }

    private Node cancel() {
        Button cancel = button("loop-cancel", Feather.X, "loop.cancel", loop::cancel);
        cancel.visibleProperty()
                .bind(loop.state()
                        .map(state -> state instanceof LoopState.Working || state instanceof LoopState.Recording));
        cancel.managedProperty().bind(cancel.visibleProperty());
        return cancel;
    }

    private Node goOn() {
        Button more = new Button("", Icons.small(Feather.ROTATE_CW));
        more.setId("loop-go-on");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(_ -> loop.retry());
        loop.state().subscribe(state -> {
            boolean cancelled = state instanceof LoopState.Cancelled;
            more.setVisible(cancelled);
            if (state instanceof LoopState.Cancelled(Stage stage)) {
                more.setText(Texts.text("loop.retry", LoopText.stage(stage)));
            }
        });
        more.managedProperty().bind(more.visibleProperty());
        return more;
    }

    private Node file() {
        Button file = button("loop-file", Feather.FILE, "loop.file", this::choose);
        file.disableProperty().bind(loop.state().map(LoopState.Working.class::isInstance));
        return file;
    }

    private void choose() {
        dialogs.open(new FileDialogs.Kind(Texts.text("loop.file.kind"), "*.*")).ifPresent(file -> {
            home.run(); // else the focus goes to what forgets the conversation, which Space would press
            loop.say(file);
        });
    }

    /// A quiet button with a tip.
    static Button button(String id, Feather icon, String words, Runnable deed) {
        Button button = new Button(Texts.text(words), Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text(words + ".tip")));
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
