package dev.ganglion.ui.text.classify;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.run.Examples;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.RunBar;
import dev.ganglion.ui.task.run.TaskRun;
import dev.ganglion.ui.task.run.WritingBox;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The texts above, what they are below. UI thread only.
final class ClassifyView extends VBox {
    private static final double ROW = 30;
    private static final double HEIGHT = 132;

    private final ClassifyViewModel model;
    private final Keeping keeping;
    private final WritingBox input;

    ClassifyView(ClassifyViewModel model, Keeping keeping) {
        this.model = model;
        this.keeping = keeping;
        this.input = new WritingBox(model.text(), "classify-text", Texts.text("classify.prompt"));
        input.setMinHeight(ROW * 4);
        input.setPrefHeight(HEIGHT);
        getStyleClass().addAll("classify", "text-work");
        setMinSize(0, 0);
        Node results = results();
        VBox.setVgrow(results, Priority.ALWAYS);
        TaskRun run = model.run();
        getChildren()
                .addAll(
                        input,
                        new RunBar(
                                new RunBar.Deed(
                                        "classify-go", Texts.text("classify.go"), model.ready(), model::classify),
                                run,
                                model.quote()),
                        new TroubleCard(run.trouble(), model::goOn, run::dismiss),
                        results);
    }

    private Node results() {
        ListView<Verdict> list = new ListView<>(model.verdicts());
        list.setId("classify-verdicts");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new VerdictCell());
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(head(), list);
        box.getStyleClass().add("result");
        Node examples = examples();
        Runnable show = () -> {
            box.setVisible(!model.verdicts().isEmpty());
            examples.setVisible(model.verdicts().isEmpty());
        };
        model.verdicts().subscribe(show);
        show.run();
        StackPane results = new StackPane(examples, box);
        results.setMinHeight(0);
        return results;
    }

    private Node head() {
        Label summary = new Label();
        summary.setId("classify-summary");
        summary.getStyleClass().add("strong");
        summary.setMinWidth(0);
        Label cost = new Label();
        cost.setId("classify-cost");
        cost.getStyleClass().addAll("secondary", "muted");
        Discreet.hide(cost);
        model.run().running().subscribe(_ -> summary.setText(model.summary()));
        model.verdicts().subscribe(() -> {
            keeping.forget();
            summary.setText(model.summary());
            cost.setText(Verdicts.cost(model.verdicts())
                    .map(all -> Texts.text("call.cost", Figures.neurons(all), Figures.usd(all.usd())))
                    .orElseGet(() -> Texts.text("call.cost.unknown")));
        });
        Label saved = new Label();
        saved.getStyleClass().addAll("secondary", "muted");
        saved.textProperty().bind(keeping.said());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(summary, cost, saved, space, export());
        head.getStyleClass().add("made");
        return head;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton(Texts.text("text.export"), Icons.small(Feather.DOWNLOAD));
        menu.setId("classify-export");
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        item("text.export.copy", () -> Copying.text(Verdicts.csv(model.verdicts()))),
                        item("text.export.csv", () -> save("csv", Verdicts.csv(model.verdicts()))),
                        item("text.export.json", () -> save("json", Verdicts.json(model.verdicts()))));
        return menu;
    }

    private static MenuItem item(String words, Runnable deed) {
        MenuItem item = new MenuItem(Texts.text(words));
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private void save(String extension, String text) {
        var kind = new FileDialogs.Kind(Texts.text("text.kind." + extension), "*." + extension);
        keeping.ask(FileDialogs.over(this), kind, "labels." + extension, text);
    }

    private Node examples() {
        List<Examples.Example> examples = Stream.of("reviews", "mails", "mixed")
                .map(which -> new Examples.Example(
                        "classify-example-" + which,
                        Texts.text("classify.example." + which),
                        () -> begin(Texts.text("classify.example." + which + ".text"))))
                .toList();
        return new Examples(Feather.SMILE, Texts.text("classify.empty"), examples);
    }

    private void begin(String text) {
        model.begin(text);
        focus();
    }

    /// Puts the focus where one types.
    void focus() {
        input.focus();
    }
}
