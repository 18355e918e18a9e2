package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was spoken before: search, play again, delete with a way back.
final class HistoryView extends VBox {
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private static final double LEAST = 96;

    private final HistoryViewModel history;
    private final ListView<Spoken> list = new ListView<>();

    HistoryView(SpeakViewModel speak) {
        this.history = speak.history();
        getStyleClass().add("history");
        setMinHeight(LEAST);
        VBox.setVgrow(this, Priority.SOMETIMES);
        list.setId("history");
        list.setAccessibleText(Texts.text("speak.history"));
        list.setCellFactory(_ -> new HistoryCell(speak));
        list.setPlaceholder(nothing());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        list.setPrefHeight(LEAST);
        list.setOnKeyPressed(key -> {
            Spoken chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                speak.open(chosen);
                key.consume();
            } else if (chosen != null && key.getCode() == KeyCode.DELETE) {
                history.delete(chosen);
                key.consume();
            }
        });
        history.found().subscribe(found -> list.getItems().setAll(found));
        getChildren().addAll(head(), list, undo(), trouble());
    }

    /// Whether it stands at the side of the text, and not under it.
    void setBeside(boolean beside) {
        pseudoClassStateChanged(BESIDE, beside);
    }

    private Node head() {
        Label title = new Label(Texts.text("speak.history"));
        title.getStyleClass().add("title-3");
        title.setMinWidth(USE_PREF_SIZE);
        TextField search = new TextField();
        search.setId("history-search");
        search.setPromptText(Texts.text("speak.history.search"));
        search.setAccessibleText(Texts.text("speak.history.search"));
        search.textProperty().bindBidirectional(history.words());
        search.setMinWidth(0);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(title, search);
        head.getStyleClass().add("speak-row");
        return head;
    }

    private Node nothing() {
        Label words = new Label();
        words.getStyleClass().addAll("secondary", "muted");
        words.setWrapText(true);
        words.textProperty()
                .bind(history.words()
                        .map(asked -> asked.isBlank()
                                ? Texts.text("speak.history.none")
                                : Texts.text("speak.history.unfound", asked)));
        return words;
    }

    private Node undo() {
        Label words = new Label(Texts.text("speak.history.deleted"));
        words.getStyleClass().add("secondary");
        Button undo = new Button(Texts.text("speak.history.undo"), Icons.small(Feather.CORNER_UP_LEFT));
        undo.setId("history-undo");
        undo.getStyleClass().add("quiet");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> history.undo());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap, undo);
        row.getStyleClass().add("speak-row");
        row.visibleProperty().bind(history.deleted().map(deleted -> deleted.isPresent()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node trouble() {
        Label words = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
        words.setId("history-trouble");
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.textProperty().bind(history.trouble());
        words.visibleProperty().bind(history.trouble().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
