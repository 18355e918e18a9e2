package dev.ganglion.ui.image.look;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import dev.ganglion.ui.task.run.ScoreBar;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a model said: the answer, how it came to it, what it took. A click draws its places. UI thread
/// only.
final class AnswerCard extends VBox {
    private static final PseudoClass DRAWN = PseudoClass.getPseudoClass("drawn");
    private static final int JSON_LINES = 12;

    private final LookViewModel look;
    private final Answer answer;
    private final StackPane body = new StackPane();
    private final ToggleButton json = new ToggleButton("", Icons.small(Feather.CODE));

    AnswerCard(LookViewModel look, Answer answer) {
        this.look = look;
        this.answer = answer;
        getStyleClass().add("answer-card");
        body.getChildren().add(seen());
        getChildren().addAll(head(), asked(answer.asked()), body, foot());
        setOnMouseClicked(_ -> look.marks().show(answer));
    }

    /// Whether its places are those that are drawn.
    void draw(Optional<Answer> shown) {
        boolean places = answer.seen() instanceof Seen.Places;
        pseudoClassStateChanged(DRAWN, places && shown.equals(Optional.of(answer)));
    }

    static Label asked(Asked asked) {
        Label words = new Label(Wrapping.safe(asked.told()));
        words.getStyleClass().addAll("secondary", "muted");
        words.setWrapText(true);
        return words;
    }

    private HBox head() {
        Label model = new Label(answer.asked().model().name());
        model.getStyleClass().add("strong");
        model.setTooltip(new Tooltip(answer.asked().model().id()));
        model.setMinWidth(0);
        model.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(model, Priority.ALWAYS);
        dress(json, "look-json", "look.json");
        json.setOnAction(_ -> body.getChildren().setAll(json.isSelected() ? written() : seen()));
        Button copy = new Button("", Icons.small(Feather.COPY));
        dress(copy, "look-copy", "look.copy");
        copy.setOnAction(_ -> Copying.text(
                json.isSelected() ? answer.paid().value().json() : answer.seen().plain()));
        Button remove = new Button("", Icons.small(Feather.X));
        dress(remove, "look-remove", "look.remove");
        remove.setOnAction(_ -> look.remove(answer));
        HBox head = new HBox(model, json, copy, remove);
        head.getStyleClass().add("head");
        return head;
    }

    private static void dress(ButtonBase button, String id, String words) {
        button.getStyleClass().addAll("quiet", "icon-button", id);
        button.setAccessibleText(Texts.text(words));
        button.setTooltip(new Tooltip(Texts.text(words)));
        button.setMinWidth(USE_PREF_SIZE);
    }

    private Node written() {
        TextArea text = new TextArea(answer.paid().value().json());
        text.setEditable(false);
        text.setPrefRowCount(
                (int) Math.min(JSON_LINES, answer.paid().value().json().lines().count()));
        text.getStyleClass().addAll("mono", "written");
        return text;
    }

    private Node seen() {
        return switch (answer.seen()) {
            case Seen.Words(String text, Optional<String> reasoning) ->
                new VBox(thought(reasoning), words(text.isEmpty() ? Texts.text("look.silent") : text));
            case Seen.Labels(List<LabelScore> labels) -> labels(labels);
            case Seen.Places(List<Mark> marks, Optional<String> reasoning) ->
                new VBox(thought(reasoning), new PlaceList(look.marks(), answer, marks));
        };
    }

    private static Label words(String text) {
        Label words = new Label(Wrapping.safe(text));
        words.getStyleClass().add("reading");
        words.setWrapText(true);
        return words;
    }

    /// Apart from the answer, and closed until somebody wants to know.
    private static Node thought(Optional<String> reasoning) {
        VBox box = new VBox();
        reasoning.ifPresent(text -> {
            Label words = words(text);
            words.getStyleClass().add("thought");
            words.managedProperty().bind(words.visibleProperty());
            ToggleButton turn = new ToggleButton(Texts.text("look.reasoning"), Icons.small(Feather.CHEVRON_RIGHT));
            turn.getStyleClass().addAll("quiet", "thought-toggle");
            words.visibleProperty().bind(turn.selectedProperty());
            box.getChildren().addAll(turn, words);
        });
        return box;
    }

    private static Node labels(List<LabelScore> labels) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("scores");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        grid.getColumnConstraints().add(name);
        for (int i = 0; i < labels.size(); i++) {
            LabelScore each = labels.get(i);
            Label figure = new Label(ScoreBar.figure(each.score()));
            figure.getStyleClass().add("numeric");
            figure.setMinWidth(USE_PREF_SIZE);
            Label label = new Label(each.label());
            label.setTooltip(new Tooltip(each.label()));
            grid.addRow(i, label, new ScoreBar(each.score()), figure);
        }
        return grid;
    }

    private FlowPane foot() {
        Label cost = new Label(CallCost.of(answer.paid()));
        cost.setId("look-cost");
        cost.getStyleClass().addAll("secondary", "muted");
        Discreet.hide(cost);
        Label taken = new Label(CallCost.taken(answer.paid()));
        taken.getStyleClass().addAll("secondary", "muted");
        FlowPane foot = new FlowPane(cost, taken);
        foot.getStyleClass().add("foot");
        return foot;
    }
}
