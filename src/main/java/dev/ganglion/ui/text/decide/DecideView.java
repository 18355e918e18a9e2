package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.run.Examples;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.RunBar;
import dev.ganglion.ui.task.run.TaskRun;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// State and questions at the left, decisions at the right. UI thread only.
final class DecideView extends GridPane {
    private static final double HALF = 50;

    private final DecideViewModel model;
    private final StateView state;

    DecideView(DecideViewModel model, Keeping keeping) {
        this.model = model;
        this.state = new StateView(model);
        getStyleClass().addAll("decide", "text-work");
        setMinSize(0, 0);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            half.setMinWidth(0);
            getColumnConstraints().add(half);
        }
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        all.setMinHeight(0);
        getRowConstraints().add(all);
        addRow(0, asking(), answers(keeping));
    }

    private Node asking() {
        Label title = new Label(Texts.text("decide.questions"));
        title.getStyleClass().add("title-3");
        VBox content = new VBox(state, title, new DraftsView(model.drafts()));
        content.getStyleClass().add("asking");
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        TaskRun run = model.run();
        RunBar bar = new RunBar(
                new RunBar.Deed(
                        "decide-go",
                        Texts.text("decide.go"),
                        Bindings.createBooleanBinding(
                                () -> model.request().get().isPresent(), model.request()),
                        model::decide),
                run,
                model.quote());
        VBox left = new VBox(scroll, bar, new TroubleCard(run.trouble(), model::decide, run::dismiss));
        left.getStyleClass().add("left-side");
        left.setMinSize(0, 0);
        return left;
    }

    private Node answers(Keeping keeping) {
        AnswersView answers = new AnswersView(model, keeping);
        Node examples = new Examples(
                Feather.GIT_BRANCH,
                Texts.text("decide.empty"),
                Example.ALL.stream()
                        .map(example -> new Examples.Example(
                                "decide-example-" + example.id(), example.words(), () -> begin(example)))
                        .toList());
        model.result().subscribe(now -> {
            answers.setVisible(now.isPresent());
            examples.setVisible(now.isEmpty());
        });
        StackPane right = new StackPane(examples, answers);
        right.getStyleClass().addAll("right-side", "hairline-left");
        right.setMinSize(0, 0);
        return right;
    }

    private void begin(Example example) {
        model.begin(example);
        focus();
    }

    /// Puts the focus where one types.
    void focus() {
        // What a pane scrolls is in the scene only once it has been styled.
        applyCss();
        state.focus();
    }
}
