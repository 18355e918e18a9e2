package dev.ganglion.ui.speech.turn;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.record.RecordBar;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.run.Examples;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Recordings in, answers out: where a recording comes from, the moment in question, and what was answered.
final class TurnDesk extends VBox {
    private final TurnViewModel turn;
    private final FileDialogs dialogs;
    private final TurnWave wave;
    private final Button choose;

    TurnDesk(TurnViewModel turn, FileDialogs dialogs) {
        this.turn = turn;
        this.dialogs = dialogs;
        getStyleClass().add("turn-desk");
        setMinSize(0, 0);
        wave = new TurnWave(turn);
        choose = choose("turn-choose", "quiet");
        VBox work = new VBox(wave, new AskBar(turn), answers());
        work.getStyleClass().add("turn-work");
        Node empty = empty();
        var there = turn.clip().sounding().map(Optional::isPresent);
        work.visibleProperty().bind(there);
        choose.visibleProperty().bind(there);
        empty.visibleProperty().bind(there.map(yes -> !yes));
        StackPane body = new StackPane(work, empty);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), troubles(), body);
    }

    private Node head() {
        Label name = new Label();
        name.setId("turn-name");
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.textProperty()
                .bind(turn.clip()
                        .sounding()
                        .map(now -> now.map(Sounding::name).orElseGet(() -> Texts.text("turn.none"))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        RecordBar record = new RecordBar(turn.recording());
        record.setMaxWidth(320);
        HBox head = new HBox(name, gap, choose, record);
        head.getStyleClass().add("turn-row");
        return head;
    }

    private Button choose(String id, String style) {
        Button button = new Button(Texts.text("turn.choose"), Icons.small(Feather.FOLDER));
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text("turn.choose.tip")));
        button.setOnAction(_ -> open());
        return button;
    }

    /// Has the user choose a recording.
    void open() {
        dialogs.open(new FileDialogs.Kind(Texts.text("loop.file.kind"), "*.*")).ifPresent(turn::take);
    }

    private Node troubles() {
        TroubleCard asked = new TroubleCard(turn.run().trouble(), turn::again, turn.run()::dismiss);
        TroubleCard recorded =
                new TroubleCard(turn.recording().trouble(), turn.recording()::start, turn.recording()::dismiss);
        recorded.setId("trouble-recording");
        VBox both = new VBox(asked, recorded);
        both.getStyleClass().add("troubles");
        both.managedProperty().bind(asked.visibleProperty().or(recorded.visibleProperty()));
        return both;
    }

    private Node empty() {
        Examples examples = new Examples(
                Feather.MIC,
                Texts.text("turn.empty"),
                Stream.of(TurnExample.values()).map(this::example).toList());
        examples.setId("turn-empty");
        Label note = new Label(Texts.text("turn.examples"));
        note.getStyleClass().addAll("secondary", "muted");
        note.setWrapText(true);
        examples.getChildren().add(2, choose("turn-empty-choose", "accent"));
        examples.getChildren().add(note);
        return examples;
    }

    private Examples.Example example(TurnExample example) {
        return new Examples.Example("turn-" + example.id(), example.words(), () -> {
            turn.take(example.sounding());
            focus();
        });
    }

    private Node answers() {
        ListView<Answer> answers = new ListView<>(turn.answers());
        answers.setId("turn-answers");
        answers.setCellFactory(_ -> new AnswerCell());
        answers.setAccessibleText(Texts.text("turn.answers"));
        Runnable back = () -> Optional.ofNullable(answers.getSelectionModel().getSelectedItem())
                .ifPresent(turn::back);
        answers.getSelectionModel().selectedItemProperty().subscribe(back);
        answers.setOnMouseClicked(_ -> back.run());
        Label nothing = new Label(Texts.text("turn.answers.none"));
        nothing.getStyleClass().addAll("secondary", "muted");
        nothing.setWrapText(true);
        answers.setPlaceholder(nothing);
        answers.setMinHeight(0);
        VBox.setVgrow(answers, Priority.ALWAYS);
        return answers;
    }

    /// Puts the focus where a user would start.
    void focus() {
        if (turn.clip().sounding().get().isPresent()) {
            wave.focus();
        } else {
            Optional.ofNullable(lookup("#turn-empty-choose")).ifPresent(Node::requestFocus);
        }
    }
}
