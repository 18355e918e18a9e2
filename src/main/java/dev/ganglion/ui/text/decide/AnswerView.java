package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.task.run.ScoreBar;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.Question;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The answer to a question: what was decided, and how likely everything else was. UI thread only.
final class AnswerView extends VBox {
    private static final double HALF = 0.5;
    private static final double NAME = 45;

    AnswerView(String id, Optional<Question> question, Decision.Answer answer) {
        getStyleClass().add("decision");
        Label name = new Label(id);
        name.getStyleClass().addAll("mono", "muted");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label decided = new Label(decided(answer));
        decided.getStyleClass().addAll("strong", "decided");
        HBox head = new HBox(name, decided);
        head.getStyleClass().add("head");
        Label asked =
                new Label(Wrapping.safe(question.map(Question::instructions).orElse("")));
        asked.setWrapText(true);
        getChildren().addAll(head, asked, bars(answer));
    }

    private static String decided(Decision.Answer answer) {
        return switch (answer) {
            case Decision.Noul(double noul) -> Texts.text(noul >= HALF ? "decide.yes.word" : "decide.no.word");
            case Decision.Choice(String choice, var _, double confidence) ->
                Texts.text("decide.confident", choice, ScoreBar.figure(confidence));
            case Decision.Score(double score, var _, var levels, double confidence) ->
                Texts.text(
                        "decide.confident",
                        Texts.text("decide.of", ScoreBar.figure(score), levels.size() - 1),
                        ScoreBar.figure(confidence));
            case Decision.Other(String type, var _) -> type;
        };
    }

    private static Node bars(Decision.Answer answer) {
        return switch (answer) {
            case Decision.Noul(double noul) -> {
                GridPane grid = grid();
                row(grid, Texts.text("decide.noul"), noul, Optional.empty());
                yield grid;
            }
            case Decision.Choice(String _, var probabilities, double _) -> bars(probabilities, Map.of());
            case Decision.Score(double _, var legend, var probabilities, double _) -> bars(probabilities, legend);
            case Decision.Other(String _, var whole) -> {
                Label json = new Label(whole.toPrettyString());
                json.getStyleClass().add("mono");
                yield json;
            }
        };
    }

    private static GridPane bars(SequencedMap<String, Double> probabilities, Map<String, String> legend) {
        double best =
                probabilities.values().stream().mapToDouble(each -> each).max().orElse(0);
        GridPane grid = grid();
        probabilities.forEach((key, share) -> {
            String name = legend.containsKey(key) ? Texts.text("decide.level", key, legend.get(key)) : key;
            row(grid, name, share, Optional.of("best").filter(_ -> share >= best));
        });
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("bars");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, bars);
        return grid;
    }

    private static void row(GridPane grid, String name, double share, Optional<String> style) {
        Label label = new Label(name);
        label.setTooltip(new Tooltip(name));
        label.setMinWidth(0);
        style.ifPresent(_ -> label.getStyleClass().add("strong"));
        ScoreBar bar = new ScoreBar(share);
        bar.setMaxWidth(Double.MAX_VALUE);
        style.ifPresent(bar.getStyleClass()::add);
        Label figure = new Label(ScoreBar.figure(share));
        figure.getStyleClass().add("numeric");
        figure.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, bar, figure);
    }
}
