package dev.ganglion.ui.embedding;

import dev.ganglion.domain.Settings;
import dev.ganglion.task.vector.EmbeddingForm;
import dev.ganglion.ui.embedding.input.InputView;
import dev.ganglion.ui.embedding.work.ProgressLine;
import dev.ganglion.ui.embedding.work.RunButton;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.CostLabel;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.intake.DropPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The tab that embeds texts: what is given at the left, what comes of it at the right.
final class EmbedView extends StackPane {
    private final EmbedViewModel embed;
    private final InputView input;
    private final ModelPicker picker;
    private final ParameterDock dock;

    EmbedView(EmbedViewModel embed, Settings settings) {
        this.embed = embed;
        this.input = new InputView(embed.input(), "embedding-texts", Texts.text("embedding.texts"));
        this.picker = embed.models().picker();
        SplitPane split = new SplitPane();
        BorderPane page = new BorderPane(split);
        page.setTop(new TroubleCard(embed.work().trouble(), embed::embed, embed.work()::dismiss));
        page.getStyleClass().add("giving-page");
        this.dock = new ParameterDock("embedding", page, embed.models().form(), settings);
        split.getItems().setAll(giving(), new ResultView(embed));
        Halves.keep(split, settings, "embedding.split");
        getStyleClass().add("embed");
        getChildren().add(new DropPane(dock, Texts.text("embedding.drop"), embed.input()::drop));
        PageFocus.hear(this, this::steer);
    }

    private Node giving() {
        ToggleButton parameters = dock.toggle();
        HBox.setHgrow(picker, Priority.ALWAYS);
        picker.setMaxWidth(Double.MAX_VALUE);
        HBox model = new HBox(picker, parameters);
        model.getStyleClass().add("giving-row");
        model.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(input, Priority.ALWAYS);
        VBox fields = new VBox(model, forms(), input);
        fields.getStyleClass().add("giving-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox giving = new VBox(scroll, new ProgressLine(embed.work()), running());
        giving.getStyleClass().add("giving");
        giving.setMinWidth(260);
        return giving;
    }

    private Node forms() {
        ComboBox<EmbeddingForm> box = new ComboBox<>();
        box.setId("embedding-form");
        box.setAccessibleText(Texts.text("embedding.form"));
        box.setTooltip(new Tooltip(Texts.text("embedding.form.tip")));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new FormWords());
        box.managedProperty().bind(box.visibleProperty());
        embed.forms().subscribe(forms -> {
            box.getItems().setAll(forms);
            box.setVisible(forms.size() > 1);
            box.setValue(embed.form().get());
        });
        embed.form().subscribe(box::setValue);
        box.setOnAction(_ -> {
            EmbeddingForm chosen = box.getValue();
            if (chosen != null && embed.forms().get().contains(chosen)) {
                embed.use(chosen);
            }
        });
        return box;
    }

    private static final class FormWords extends StringConverter<EmbeddingForm> {
        @Override
        public String toString(EmbeddingForm form) {
            return form == null ? "" : Texts.text("embedding.form." + form + ".long");
        }

        @Override
        public EmbeddingForm fromString(String words) {
            return EmbeddingForm.TEXTS;
        }
    }

    private Node running() {
        RunButton run = new RunButton(embed.work(), "embedding", embed::turn);
        run.enableWhile(embed.input().texts().map(texts -> !texts.isEmpty()));
        CostLabel cost = new CostLabel(embed.quote());
        VBox running = new VBox(cost, run);
        running.getStyleClass().add("giving-row");
        return running;
    }

    private void steer(KeyEvent key) {
        if (RunButton.KEY.match(key)) {
            embed.embed();
        } else if (ModelPicker.KEY.match(key)) {
            picker.open();
        } else if (ParameterDock.KEY.match(key)) {
            dock.turn();
        } else if (key.getCode() == KeyCode.ESCAPE && embed.runs()) {
            embed.cancel();
        } else {
            return;
        }
        key.consume();
    }

    void present(Presenting how) {
        dock.present(how);
    }

    void focus() {
        input.focus();
    }
}
