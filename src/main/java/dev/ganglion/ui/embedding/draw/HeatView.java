package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.maths.Similarity;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.BothEnds;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How alike each text is to each other one, as colours. UI thread only.
public final class HeatView extends VBox {
    private final SetsViewModel sets;
    private final HeatMap map;
    private final Legend legend = new Legend();
    private final CheckBox sorted = new CheckBox(Texts.text("embedding.heat.sorted"));
    private final Label sample = new Label();
    private final Label cosine = new Label();
    private final Label first = new Label();
    private final Label second = new Label();
    private Optional<Cloud> shown = Optional.empty();
    private int[] order = {};

    public HeatView(SetsViewModel sets) {
        this.sets = sets;
        this.map = new HeatMap(sets.background());
        getStyleClass().add("result-view");
        VBox.setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(head(), sample, map, pair());
        sample.setId("heat-sample");
        sample.getStyleClass().addAll("secondary", "muted");
        sample.visibleProperty().bind(sample.textProperty().isNotEmpty());
        sample.managedProperty().bind(sample.visibleProperty());
        cosine.managedProperty().bind(cosine.textProperty().isNotEmpty());
        sorted.setId("heat-sorted");
        sorted.setOnAction(_ -> shown.ifPresent(this::draw));
        map.cell().subscribe(this::tell);
        map.setOnMouseClicked(_ -> select());
        map.setOnKeyReleased(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                select();
            }
        });
    }

    private Node head() {
        sorted.setMinWidth(USE_PREF_SIZE);
        legend.setMinWidth(USE_PREF_SIZE);
        return new BothEnds(sorted, legend);
    }

    private Node pair() {
        cosine.getStyleClass().addAll("mono", "strong", "pair-cosine");
        cosine.setId("heat-cosine");
        cosine.setMinWidth(USE_PREF_SIZE);
        VBox texts = new VBox(first, second);
        first.setMinWidth(0);
        second.setMinWidth(0);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox pair = new HBox(cosine, texts);
        pair.getStyleClass().add("pair");
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    /// Shows that cloud.
    public void show(Cloud cloud) {
        shown = Optional.of(cloud);
        Similarity square = cloud.similarity();
        sample.setText(
                square.size() < cloud.size() ? Texts.text("embedding.heat.sample", square.size(), cloud.size()) : "");
        draw(cloud);
    }

    private void draw(Cloud cloud) {
        Similarity square = cloud.similarity();
        order = order(cloud);
        Scale scale = Scale.from(square.least());
        legend.show(scale);
        String[] names = IntStream.of(order)
                .mapToObj(at -> cloud.texts().get(square.row(at)))
                .toArray(String[]::new);
        map.show(new HeatPixels(square, order, scale), names);
        map.setAccessibleText(Texts.text("embedding.heat.spoken", square.size()));
        tell(HeatMap.Cell.NONE);
    }

    /// As given, or along the direction in which the texts differ most: those that are alike are then
    /// neighbours.
    private int[] order(Cloud cloud) {
        Similarity square = cloud.similarity();
        IntStream all = IntStream.range(0, square.size());
        return sorted.isSelected()
                ? all.boxed()
                        .sorted(Comparator.comparingDouble(
                                at -> cloud.projection().across(square.row(at))))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : all.toArray();
    }

    private void tell(HeatMap.Cell cell) {
        if (cell.isNone() || shown.isEmpty()) {
            cosine.setText("");
            first.setText(Texts.text("embedding.heat.help"));
            second.setText(Texts.text("embedding.heat.help.keys"));
            return;
        }
        Cloud cloud = shown.get();
        Similarity square = cloud.similarity();
        int row = order[cell.row()];
        int column = order[cell.column()];
        cosine.setText(CosineText.of(square.at(row, column)));
        first.setText(named(cloud, square.row(row)));
        second.setText(named(cloud, square.row(column)));
        map.setAccessibleText(cosine.getText() + ": " + first.getText() + "; " + second.getText());
    }

    private static String named(Cloud cloud, int at) {
        return Texts.text(
                "embedding.numbered",
                cloud.numbers().get(at),
                OneLine.of(cloud.texts().get(at)));
    }

    private void select() {
        HeatMap.Cell cell = map.cell().get();
        if (!cell.isNone()) {
            shown.ifPresent(cloud -> sets.select(cloud.similarity().row(order[cell.row()])));
        }
    }
}
