package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.Near;
import dev.ganglion.ui.embedding.set.NearestViewModel;
import dev.ganglion.ui.embedding.set.NearestViewModel.Found;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.embedding.work.ProgressLine;
import dev.ganglion.ui.embedding.work.Work;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CostLabel;
import dev.ganglion.ui.task.TroubleCard;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The texts by how near they are to one of them, or to one that is typed. UI thread only.
public final class NearestView extends VBox {
    private final SetsViewModel sets;
    private final NearestViewModel nearest;
    private final ListView<Near> list = new ListView<>();
    private final Label about = new Label();
    private final Label paid = new Label();

    public NearestView(SetsViewModel sets, NearestViewModel nearest) {
        this.sets = sets;
        this.nearest = nearest;
        getStyleClass().add("result-view");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setId("nearest-list");
        list.setCellFactory(_ -> new NearCell(sets));
        list.setAccessibleText(Texts.text("embedding.nearest.list"));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                select();
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                select();
                key.consume();
            }
        });
        getChildren()
                .addAll(
                        asking(),
                        new ProgressLine(nearest.work()),
                        new TroubleCard(nearest.work().trouble(), nearest::find, nearest.work()::dismiss),
                        said(),
                        about(),
                        list);
        nearest.found().subscribe(this::show);
    }

    private Node asking() {
        TextField query = new TextField();
        query.setId("nearest-query");
        query.setPromptText(Texts.text("embedding.nearest.prompt"));
        query.setAccessibleText(Texts.text("embedding.nearest.prompt"));
        query.textProperty().bindBidirectional(nearest.query());
        query.setOnAction(_ -> nearest.find());
        query.setMinWidth(200);
        HBox.setHgrow(query, Priority.ALWAYS);
        Button find = new Button(Texts.text("embedding.nearest.find"));
        find.setId("nearest-find");
        find.setMinWidth(USE_PREF_SIZE);
        find.disableProperty().bind(nearest.query().map(String::isBlank));
        find.setOnAction(_ -> {
            if (nearest.work().runs()) {
                nearest.work().cancel();
            } else {
                nearest.find();
            }
        });
        nearest.work()
                .state()
                .subscribe(state -> find.setText(
                        Texts.text(state instanceof Work.Running ? "embedding.cancel" : "embedding.nearest.find")));
        CostLabel cost = new CostLabel(nearest.quote());
        HBox asking = new HBox(query, find, cost);
        asking.setAlignment(Pos.CENTER_LEFT);
        asking.getStyleClass().add("view-head");
        return asking;
    }

    private Node said() {
        Label said = new Label();
        said.getStyleClass().add("input-said");
        said.setWrapText(true);
        said.textProperty().bind(nearest.said());
        said.visibleProperty().bind(nearest.said().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private Node about() {
        about.setId("nearest-about");
        about.getStyleClass().addAll("secondary", "muted");
        about.setMinWidth(0);
        paid.getStyleClass().addAll("secondary", "muted");
        paid.setMinWidth(USE_PREF_SIZE);
        Discreet.hide(paid);
        return new HBox(12, about, paid);
    }

    /// Shows the texts of that cloud, in their order until they have another.
    public void show(Cloud cloud) {
        if (nearest.found().get().near().isEmpty()) {
            list.getItems()
                    .setAll(IntStream.range(0, cloud.size())
                            .mapToObj(at -> new Near(at, Double.NaN))
                            .toList());
        }
    }

    private void show(Found found) {
        if (found.near().isEmpty()) {
            about.setText(Texts.text("embedding.nearest.help"));
            paid.setText("");
            sets.cloud().ifPresent(this::show);
            return;
        }
        about.setText(Texts.text("embedding.nearest.to", OneLine.of(found.to(), 80)));
        paid.setText(found.paid().orElse(""));
        list.getItems().setAll(found.near());
        list.scrollTo(0);
    }

    private void select() {
        Near near = list.getSelectionModel().getSelectedItem();
        if (near != null) {
            sets.select(near.at());
        }
    }
}
