package dev.ganglion.ui.speech.loop;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.PageFocus;
import java.nio.file.Path;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A spoken conversation: who takes part, what was said, and talking. UI thread only.
public final class LoopPane extends StackPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    /// Wider lines are hard to read.
    private static final double WIDEST = 900;

    private final LoopViewModel loop;
    private final CastBar cast;

    public LoopPane(LoopServices services) {
        loop = new LoopViewModel(services);
        getStyleClass().addAll("speak", "loop");
        getStylesheets()
                .add(Objects.requireNonNull(LoopPane.class.getResource("loop.css"))
                        .toExternalForm());
        services.devices().ask();
        cast = new CastBar(loop.cast());
        TurnsView turns = new TurnsView(loop, this::requestFocus);
        VBox.setVgrow(turns, Priority.ALWAYS);
        VBox column = new VBox(cast, head(), turns, new TalkBar(loop, FileDialogs.over(this), this::requestFocus));
        column.getStyleClass().add("loop-column");
        column.setMaxWidth(WIDEST);
        getChildren().add(column);
        setFocusTraversable(true);
        PageFocus.hear(this, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        setOnDragOver(this::dragged);
        setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(this::dropped);
    }

    private Node head() {
        Node instructions = instructions();
        HBox.setHgrow(instructions, Priority.ALWAYS);
        HBox head = new HBox(instructions, new TalksBar(loop, this::requestFocus));
        head.getStyleClass().add("loop-head");
        return head;
    }

    private Node instructions() {
        TextArea words = new TextArea();
        words.setId("loop-instructions");
        Wrapping.wrap(words);
        words.setPrefRowCount(2);
        words.textProperty().bindBidirectional(loop.cast().instructions());
        words.setAccessibleText(Texts.text("loop.instructions.tip"));
        words.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        TitledPane fold = new TitledPane(Texts.text("loop.instructions"), words);
        fold.setAnimated(false);
        fold.setExpanded(false);
        fold.getStyleClass().add("dense");
        return fold;
    }

    private void pressed(KeyEvent key) {
        if (!key.isConsumed() && isOnScreen() && acts(key)) {
            key.consume();
        }
    }

    private boolean acts(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        if (key.getCode() == KeyCode.SPACE && !typing && loop.play().devices().records()) {
            loop.talk();
        } else if (ModelPicker.KEY.match(key)) {
            cast.mind().open();
        } else if (key.getCode() == KeyCode.ESCAPE
                && (loop.state().get() instanceof LoopState.Working
                        || loop.state().get() instanceof LoopState.Recording)) {
            loop.cancel();
        } else {
            return false;
        }
        return true;
    }

    private void released(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE && loop.state().get() instanceof LoopState.Recording) {
            loop.endTalk();
            key.consume();
        }
    }

    private boolean isOnScreen() {
        for (Node at = this; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private void dragged(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(DROPPING, true);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            say(drag.getDragboard().getFiles().getFirst().toPath());
            drag.setDropCompleted(true);
            drag.consume();
        }
    }

    /// Has a recording answered as if it had been said now.
    public void say(Path recording) {
        loop.say(recording);
    }

    /// Works with the model of that id from now on, in whichever stage it has a place.
    public void choose(String model) {
        loop.cast().ears().choose(model);
        loop.cast().minds().choose(model);
        loop.cast().voices().choose(model);
    }

    /// Puts the focus where a user would start: Space talks. Called each time it is shown.
    public void shown() {
        requestFocus();
    }

    /// Takes what another catalogue says of the models in use.
    public void catalogueChanged() {
        loop.cast().ears().catalogueChanged();
        loop.cast().minds().catalogueChanged();
        loop.cast().voices().catalogueChanged();
    }

    /// Stops what runs, before the window closes.
    public void stop() {
        loop.cancel();
        loop.play().halt();
    }
}
