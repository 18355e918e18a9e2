package dev.ganglion.ui.text.translate;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.run.Examples;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.MadeBar;
import dev.ganglion.ui.task.run.RunBar;
import dev.ganglion.ui.task.run.TaskRun;
import dev.ganglion.ui.task.run.WritingBox;
import dev.ganglion.ui.text.prose.LinesView;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The text at the left, its translation at the right. UI thread only.
final class TranslateView extends VBox {
    /// Both grow from the same width.
    private static final double HALF = 120;

    private final TranslateViewModel model;
    private final Keeping keeping;
    private final WritingBox input;

    TranslateView(TranslateViewModel model, Keeping keeping) {
        this.model = model;
        this.keeping = keeping;
        this.input = new WritingBox(model.text(), "translate-text", Texts.text("translate.prompt"));
        getStyleClass().addAll("translate", "text-work");
        setMinSize(0, 0);
        GridPane halves = halves();
        VBox.setVgrow(halves, Priority.ALWAYS);
        TaskRun run = model.run();
        getChildren().addAll(halves, foot(), new TroubleCard(run.trouble(), model::translate, run::dismiss));
    }

    private GridPane halves() {
        GridPane halves = new GridPane();
        halves.getStyleClass().add("halves");
        halves.setMinSize(0, 0);
        halves.getColumnConstraints().addAll(half(), new ColumnConstraints(), half());
        RowConstraints rest = new RowConstraints();
        rest.setVgrow(Priority.ALWAYS);
        rest.setMinHeight(0);
        halves.getRowConstraints().addAll(new RowConstraints(), rest);
        LanguageBox from = new LanguageBox("translate-from", model.pair().map(Pair::source), model::from);
        LanguageBox into = new LanguageBox("translate-into", model.pair().map(Pair::target), model::into);
        model.languages().subscribe(now -> {
            from.offer(now.sources(), model.pair().get().source());
            into.offer(now.targets(), model.pair().get().target());
        });
        halves.addRow(0, from, swap(), into);
        halves.add(input, 0, 1);
        halves.add(output(), 2, 1);
        return halves;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPrefWidth(HALF);
        half.setHgrow(Priority.ALWAYS);
        half.setMinWidth(0);
        return half;
    }

    private Button swap() {
        Button swap = Icons.button(Feather.REPEAT, Texts.text("translate.swap"), model::swap);
        swap.setId("translate-swap");
        model.pair().subscribe(_ -> swap.setDisable(!model.swappable()));
        return swap;
    }

    private Node output() {
        LinesView lines = new LinesView();
        lines.setId("translate-result");
        ScrollPane examples = new ScrollPane(examples());
        examples.getStyleClass().add("edge-to-edge");
        examples.setFitToWidth(true);
        examples.setFitToHeight(true);
        examples.setMinHeight(0);
        examples.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox box = new VBox(lines, made());
        VBox.setVgrow(lines, Priority.ALWAYS);
        box.getStyleClass().add("result");
        box.setMinHeight(0);
        model.result().subscribe(now -> {
            lines.show(now.map(Translated::text).orElse(""));
            box.setVisible(now.isPresent());
            examples.setVisible(now.isEmpty());
        });
        return new StackPane(examples, box);
    }

    private Node made() {
        MadeBar bar = new MadeBar("translate", keeping.said(), copy(), save());
        model.result().subscribe(now -> {
            keeping.forget();
            now.ifPresent(done -> bar.tell(done.paid()));
        });
        return bar;
    }

    private Button copy() {
        Button copy = new Button(Texts.text("text.copy"), Icons.small(Feather.COPY));
        copy.setId("translate-copy");
        copy.getStyleClass().add("quiet");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> model.result().get().ifPresent(done -> Copying.text(done.text())));
        return copy;
    }

    private Button save() {
        Button save = new Button(Texts.text("text.save"), Icons.small(Feather.DOWNLOAD));
        save.setId("translate-save");
        save.getStyleClass().add("quiet");
        save.setMinWidth(USE_PREF_SIZE);
        FileDialogs.Kind kind = new FileDialogs.Kind(Texts.text("text.kind.txt"), "*.txt");
        save.setOnAction(_ -> model.result()
                .get()
                .ifPresent(done -> keeping.ask(FileDialogs.over(this), kind, "translation.txt", done.text())));
        return save;
    }

    private Examples examples() {
        List<Examples.Example> examples = Stream.of("fr", "de", "hin_Deva")
                .map(target -> new Examples.Example(
                        "translate-example-" + target,
                        Texts.text("translate.example." + target),
                        () -> begin(Texts.text("translate.example." + target + ".text"), target)))
                .toList();
        return new Examples(Feather.GLOBE, Texts.text("translate.empty"), examples);
    }

    private void begin(String text, String target) {
        model.begin(text, target);
        focus();
    }

    private Node foot() {
        Label size = new Label();
        size.setId("translate-size");
        size.getStyleClass().addAll("secondary", "muted");
        size.setMinWidth(USE_PREF_SIZE);
        size.textProperty()
                .bind(model.text()
                        .map(text -> text.isEmpty()
                                ? ""
                                : Texts.text("text.size", Figures.count(text.codePointCount(0, text.length())))));
        Label hindrance = new Label();
        hindrance.setId("translate-hindrance");
        hindrance.getStyleClass().add("secondary");
        hindrance.textProperty().bind(model.hindrance());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        RunBar bar = new RunBar(
                new RunBar.Deed("translate-go", Texts.text("translate.go"), model.ready(), model::translate),
                model.run(),
                model.quote());
        HBox foot = new HBox(bar, hindrance, space, size);
        foot.getStyleClass().add("run-bar");
        return foot;
    }

    /// Puts the focus where one types.
    void focus() {
        input.focus();
    }
}
