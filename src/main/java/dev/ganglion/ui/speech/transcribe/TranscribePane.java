package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TroubleCard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Writes down what is said: recordings in, text out. UI thread only.
public final class TranscribePane extends StackPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final KeyCombination GO = ctrl(KeyCode.ENTER);
    private static final KeyCombination FIND = ctrl(KeyCode.F);
    private static final KeyCombination PASTE = ctrl(KeyCode.V);
    private static final KeyCombination OPEN = ctrl(KeyCode.O);
    private static final double NARROW = 720;

    private final TranscribeViewModel transcribe;
    private final ParameterDock dock;
    private final TranscribeBar bar;
    private final Desk desk;
    private final NothingYet nothing;
    private final StackPane center = new StackPane();

    public TranscribePane(TranscribeViewModel transcribe) {
        this.transcribe = transcribe;
        getStyleClass().add("transcribe");
        getStylesheets()
                .add(Objects.requireNonNull(TranscribePane.class.getResource("transcribe.css"))
                        .toExternalForm());
        FileDialogs dialogs = FileDialogs.over(this);
        Runnable choose = () -> choose(dialogs);
        desk = new Desk(transcribe, dialogs);
        nothing = new NothingYet(transcribe, choose);
        BorderPane content = new BorderPane(center);
        transcribe.models().form().atHand(Set.of(LanguageBox.FIELD, TaskChoice.FIELD));
        dock = new ParameterDock(
                "transcribe",
                content,
                transcribe.models().form(),
                transcribe.services().settings());
        bar = new TranscribeBar(transcribe, dock.toggle());
        Shelf shelf = new Shelf(transcribe, choose);
        content.setTop(new VBox(bar, recordingTrouble()));
        content.setLeft(shelf);
        content.widthProperty().subscribe(width -> shelf.setPrefWidth(width.doubleValue() < NARROW ? 184 : 248));
        content.setMinWidth(0);
        getChildren().add(dock);
        transcribe.tapes().chosen().subscribe(tape -> show(tape.isPresent() ? desk : nothing));
        setOnDragOver(this::dragged);
        setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(this::dropped);
        PageFocus.hear(this, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        transcribe.playing().devices().ask();
        transcribe.recording().recover();
        transcribe.earlier().refresh();
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void show(Node content) {
        center.getChildren().setAll(content);
    }

    private Node recordingTrouble() {
        TroubleCard card = new TroubleCard(
                transcribe.recording().trouble(), transcribe.recording()::start, transcribe.recording()::dismiss);
        card.setId("trouble-recording");
        return card;
    }

    private void choose(FileDialogs dialogs) {
        add(dialogs.openAll(new FileDialogs.Kind(Texts.text("transcribe.files"), "*")));
    }

    private void add(List<Path> files) {
        transcribe.tapes().add(files);
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
            add(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
            drag.setDropCompleted(true);
            drag.consume();
        }
    }

    private void key(KeyEvent key) {
        if (getScene() == null || key.isConsumed()) {
            return;
        }
        if (GO.match(key)) {
            transcribe.transcribe();
        } else if (FIND.match(key) && transcribe.shown().get().isPresent()) {
            desk.find();
        } else if (OPEN.match(key)) {
            choose(FileDialogs.over(this));
        } else if (ModelPicker.KEY.match(key)) {
            bar.picker().open();
        } else if (ParameterDock.KEY.match(key)) {
            dock.turn();
        } else if (!(key.getTarget() instanceof TextInputControl) && acts(key)) {
            key.consume();
            return;
        } else {
            return;
        }
        key.consume();
    }

    /// A list takes this key for itself, although nothing is edited in it.
    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && key.getTarget() instanceof ListView<?> && acts(key)) {
            key.consume();
        }
    }

    /// Keys that a text box uses itself.
    private boolean acts(KeyEvent key) {
        if (PASTE.match(key) && Clipboard.getSystemClipboard().hasFiles()) {
            add(Clipboard.getSystemClipboard().getFiles().stream()
                    .map(File::toPath)
                    .toList());
            return true;
        }
        if (key.getCode() == KeyCode.SPACE && !(key.getTarget() instanceof ButtonBase)) {
            transcribe.playing().toggle();
            return true;
        }
        if (key.getCode() == KeyCode.ESCAPE && transcribe.runs().busy()) {
            transcribe.runs().cancel();
            return true;
        }
        return false;
    }

    /// Puts the focus where a user would start, and where a key that was meant for something that is gone
    /// costs nothing. Called each time it is shown.
    public void shown() {
        Stream.of(transcribe.shown().get().isPresent() ? "#passages" : "#transcribe", "#transcribe", "#nothing-choose")
                .map(this::lookup)
                .filter(node -> node != null && !node.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Shows itself as one shows things to others, or as usual again.
    public void present(Presenting how) {
        dock.present(how);
        Discreet.present(this, how);
    }
}
