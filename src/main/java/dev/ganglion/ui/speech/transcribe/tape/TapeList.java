package dev.ganglion.ui.speech.transcribe.tape;

import dev.ganglion.ui.kit.Reveal;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;

/// The recordings of this session as a list. UI thread only.
public final class TapeList extends BorderPane {
    private static final double ROW = 44;

    public TapeList(Tapes tapes) {
        getStyleClass().add("tapes");
        Label title = new Label(Texts.text("transcribe.tapes"));
        title.getStyleClass().addAll("strong", "shelf-title");
        ListView<Tape> list = new ListView<>(tapes.all());
        list.setId("tapes");
        list.getStyleClass().add("edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new TapeCell(tapes));
        list.setAccessibleText(Texts.text("transcribe.tapes"));
        Label none = new Label(Texts.text("transcribe.tapes.none"));
        none.getStyleClass().addAll("muted", "secondary");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(tape -> {
            if (tape != null) {
                tapes.choose(tape);
            }
        });
        tapes.chosen()
                .subscribe(chosen ->
                        chosen.ifPresentOrElse(tape -> select(list, tape), list.getSelectionModel()::clearSelection));
        setTop(title);
        setCenter(list);
    }

    private static void select(ListView<Tape> list, Tape tape) {
        list.getSelectionModel().select(tape);
        Reveal.row(list, list.getItems().indexOf(tape));
    }
}
