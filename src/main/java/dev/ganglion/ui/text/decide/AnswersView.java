package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.MadeBar;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was decided, question by question. UI thread only.
final class AnswersView extends VBox {
    private final DecideViewModel model;
    private final Keeping keeping;
    private final VBox answers = new VBox();
    private final MadeBar made;

    AnswersView(DecideViewModel model, Keeping keeping) {
        this.model = model;
        this.keeping = keeping;
        getStyleClass().addAll("result", "decisions");
        setMinSize(0, 0);
        answers.getStyleClass().add("drafts");
        ScrollPane scroll = new ScrollPane(answers);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        made = foot();
        getChildren().addAll(scroll, made);
        model.result().subscribe(this::show);
    }

    private void show(Optional<Decided> result) {
        answers.getChildren().setAll(result.map(AnswersView::views).orElse(List.of()));
        result.ifPresent(decided -> made.tell(decided.paid()));
    }

    private static List<? extends Node> views(Decided decided) {
        return decided.paid().value().answers().entrySet().stream()
                .map(each -> new AnswerView(
                        each.getKey(),
                        Optional.ofNullable(decided.request().questions().get(each.getKey())),
                        each.getValue()))
                .toList();
    }

    private MadeBar foot() {
        FileDialogs.Kind kind = new FileDialogs.Kind(Texts.text("text.kind.json"), "*.json");
        Button copy = button("decide-copy", "text.copy.json", Feather.COPY);
        copy.setOnAction(_ -> model.result().get().ifPresent(decided -> Copying.text(decided.json())));
        Button save = button("decide-save", "text.save", Feather.DOWNLOAD);
        save.setOnAction(_ -> model.result()
                .get()
                .ifPresent(decided -> keeping.ask(FileDialogs.over(this), kind, "decisions.json", decided.json())));
        return new MadeBar("decide", keeping.said(), copy, save);
    }

    private static Button button(String id, String words, Feather icon) {
        Button button = new Button(Texts.text(words), Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
