package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.ui.embedding.input.InputView;
import dev.ganglion.ui.embedding.work.ProgressLine;
import dev.ganglion.ui.embedding.work.RunButton;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.task.CostLabel;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.intake.DropPane;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The tab that ranks passages: query and passages at the left, their order at the right. UI thread only.
public final class RerankView extends StackPane {
    private final RerankViewModel rerank;
    private final ModelPicker picker;
    private final TextArea query = new TextArea();
    private final InputView passages;

    /// @param examples stand there while nothing is ranked
    /// @param halves divides the tab
    public RerankView(RerankViewModel rerank, Node examples, Consumer<SplitPane> halves) {
        this.rerank = rerank;
        this.picker = rerank.picker();
        this.passages = new InputView(rerank.passages(), "rerank-passages", Texts.text("rerank.passages"));
        SplitPane split = new SplitPane(giving(), new RanksView(rerank, examples));
        halves.accept(split);
        BorderPane page = new BorderPane(split);
        page.setTop(new TroubleCard(rerank.work().trouble(), rerank::rank, rerank.work()::dismiss));
        page.getStyleClass().add("giving-page");
        getChildren().add(new DropPane(page, Texts.text("rerank.drop"), rerank.passages()::drop));
        PageFocus.hear(this, this::steer);
    }

    private Node giving() {
        picker.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(passages, Priority.ALWAYS);
        RunButton run = new RunButton(rerank.work(), "rerank", rerank::turn);
        run.enableWhile(rerank.quote().map(Optional::isPresent));
        VBox costs = new VBox(new CostLabel(rerank.quote()), comparisonCost());
        VBox running = new VBox(costs, run);
        running.getStyleClass().add("giving-row");
        VBox fields = new VBox(picker, query(), passages, options(), comparing());
        fields.getStyleClass().add("giving-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox giving = new VBox(scroll, new ProgressLine(rerank.work()), running);
        giving.getStyleClass().add("giving");
        giving.setMinWidth(260);
        return giving;
    }

    private Node query() {
        query.setId("rerank-query");
        query.setPrefRowCount(2);
        query.setMinHeight(USE_PREF_SIZE);
        query.setPromptText(Texts.text("rerank.query.prompt"));
        query.setAccessibleText(Texts.text("rerank.query"));
        query.textProperty().bindBidirectional(rerank.query());
        Wrapping.wrap(query);
        Label name = new Label(Texts.text("rerank.query"));
        name.getStyleClass().add("strong");
        name.setLabelFor(query);
        VBox asking = new VBox(name, query);
        asking.getStyleClass().add("texts-input");
        return asking;
    }

    private Node options() {
        TextField best = new TextField();
        best.setId("rerank-best");
        best.setPrefColumnCount(4);
        best.setPromptText(Texts.text("rerank.best.all"));
        best.textProperty().bindBidirectional(rerank.best());
        Label name = new Label(Texts.text("rerank.best"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(best);
        CheckBox truncates = new CheckBox(Texts.text("rerank.truncates"));
        truncates.setTooltip(new Tooltip(Texts.text("rerank.truncates.tip")));
        truncates.selectedProperty().bindBidirectional(rerank.truncates());
        truncates.managedProperty().bind(truncates.visibleProperty());
        truncates.setMinWidth(0);
        rerank.model().subscribe(_ -> truncates.setVisible(rerank.canTruncate()));
        HBox options = new HBox(name, best, truncates);
        options.getStyleClass().add("giving-row");
        options.setAlignment(Pos.CENTER_LEFT);
        return options;
    }

    private Node comparing() {
        CheckBox compares = new CheckBox(Texts.text("rerank.compare"));
        compares.setId("rerank-compare");
        compares.setMinWidth(0);
        compares.selectedProperty().bindBidirectional(rerank.compares());
        ModelPicker embedder = rerank.embedders().picker();
        embedder.setId("rerank-embedder");
        embedder.setMaxWidth(Double.MAX_VALUE);
        embedder.managedProperty().bind(embedder.visibleProperty());
        embedder.visibleProperty().bind(rerank.compares());
        VBox comparing = new VBox(compares, embedder);
        comparing.getStyleClass().add("comparing");
        return comparing;
    }

    private Node comparisonCost() {
        CostLabel cost = new CostLabel(rerank.comparison());
        cost.setId("estimate-compare");
        // Whether the label itself is seen is the presentation's matter.
        StackPane room = new StackPane(cost);
        room.setAlignment(Pos.CENTER_LEFT);
        room.visibleProperty().bind(rerank.compares());
        room.managedProperty().bind(room.visibleProperty());
        return room;
    }

    private void steer(KeyEvent key) {
        if (RunButton.KEY.match(key)) {
            rerank.rank();
        } else if (ModelPicker.KEY.match(key)) {
            picker.open();
        } else if (key.getCode() == KeyCode.ESCAPE && rerank.work().runs()) {
            rerank.cancel();
        } else {
            return;
        }
        key.consume();
    }

    /// Puts the focus where a user would start.
    public void focus() {
        query.requestFocus();
    }
}
