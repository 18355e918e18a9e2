package dev.ganglion.ui.speech.turn;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import dev.ganglion.ui.task.run.ScoreBar;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What was answered: about which moment, whether the speaker is done, how sure, how fast and what it cost.
final class AnswerCell extends ListCell<Answer> {
    private static final double BAR = 80;

    AnswerCell() {
        getStyleClass().add("answer-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
        super.updateItem(answer, empty);
        setText(null);
        setGraphic(empty || answer == null ? null : row(answer));
    }

    private static HBox row(Answer answer) {
        Label moment = label(answer.moment(), "moment", "mono");
        boolean done = answer.complete();
        Label word = label(answer.word(), "word", done ? "done" : "open");
        word.setGraphic(Icons.small(done ? Feather.CHECK_CIRCLE : Feather.MORE_HORIZONTAL));
        ScoreBar bar = new ScoreBar(answer.probability());
        bar.setMinWidth(BAR);
        bar.setPrefWidth(BAR);
        Label figure = label(ScoreBar.figure(answer.probability()), "figure", "numeric");
        Label took = label(CallCost.taken(answer.paid()), "took", "muted");
        Label cost = label(answer.neurons(), "cost", "muted");
        cost.setMinWidth(0);
        cost.setTooltip(new Tooltip(CallCost.of(answer.paid())));
        Discreet.hide(cost);
        Label name = label(answer.of().name(), "name", "muted");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(answer.of().name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(moment, word, bar, figure, took, cost, name);
        row.getStyleClass().add("answer");
        return row;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.getStyleClass().add("secondary");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
