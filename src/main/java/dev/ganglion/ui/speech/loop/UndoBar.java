package dev.ganglion.ui.speech.loop;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what was deleted, which can be undone, and why nothing is kept. Takes no room while there is
/// nothing to say.
final class UndoBar extends VBox {
    private final LoopViewModel loop;
    private final Runnable home;

    /// @param home puts the focus where Space talks
    UndoBar(LoopViewModel loop, Runnable home) {
        this.loop = loop;
        this.home = home;
        Node deleted = deleted();
        Node trouble = trouble();
        getChildren().addAll(deleted, trouble);
        managedProperty().bind(deleted.visibleProperty().or(trouble.visibleProperty()));
    }

    private Node deleted() {
        Label words = new Label();
        words.setId("loop-deleted");
        words.getStyleClass().add("secondary");
        words.textProperty()
                .bind(loop.notebook()
                        .gone()
                        .map(gone -> gone.map(these ->
                                        Texts.text("loop.deleted", these.turns().size()))
                                .orElse("")));
        Button undo = new Button(Texts.text("loop.undo"), Icons.small(Feather.CORNER_UP_LEFT));
        undo.setId("loop-undo");
        undo.getStyleClass().add("quiet");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.disableProperty().bind(LoopText.busy(loop));
        undo.setOnAction(_ -> {
            home.run();
            loop.rearrange(Notebook::undo);
        });
        HBox row = new HBox(words, undo);
        row.getStyleClass().add("speak-row");
        row.visibleProperty().bind(loop.notebook().gone().map(gone -> gone.isPresent()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node trouble() {
        Label words = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
        words.setId("loop-unkept");
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.textProperty().bind(loop.notebook().trouble());
        words.visibleProperty().bind(loop.notebook().trouble().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
