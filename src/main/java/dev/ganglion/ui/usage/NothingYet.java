package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands in for bars and table while nothing was called: what will be here, and what requests cost.
final class NothingYet extends VBox {
    private final UsageViewModel usage;
    private final GridPane examples = new GridPane();

    NothingYet(UsageViewModel usage) {
        this.usage = usage;
        getStyleClass().add("nothing");
        var sentence = new Label(Texts.text("usage.nothing"));
        sentence.getStyleClass().add("title-3");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        var advice = new Label(Texts.text("usage.nothing.examples"));
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        var chat = new Button(Texts.text("usage.nothing.chat"), Icons.small(Feather.MESSAGE_SQUARE));
        chat.setId("usage-chat");
        chat.getStyleClass().add("accent");
        chat.setOnAction(_ -> usage.chat());
        examples.getStyleClass().add("examples");
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        examples.getColumnConstraints().addAll(new ColumnConstraints(), figures);
        getChildren().addAll(sentence, advice, examples, chat);
        usage.state().subscribe(state -> {
            if (state instanceof State.Empty) {
                fill();
            }
        });
    }

    private void fill() {
        examples.getChildren().clear();
        int row = 0;
        for (Example example : usage.examples()) {
            var figure = new Label(example.figure());
            figure.getStyleClass().add("numeric");
            figure.setMinWidth(USE_PREF_SIZE);
            examples.addRow(row, new Label(example.words()), figure);
            row++;
        }
    }
}
