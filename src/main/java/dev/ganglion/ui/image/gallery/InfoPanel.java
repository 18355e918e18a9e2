package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.Facts.Fact;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.Discreet;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All that is known of a picture.
final class InfoPanel extends ScrollPane {
    private static final double NAMES = 80;

    private final Hands hands;
    private final VBox column = new VBox();

    InfoPanel(Hands hands) {
        this.hands = hands;
        setId("gallery-info");
        getStyleClass().addAll("info", "panel", "hairline-left");
        column.getStyleClass().add("column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(Drawn drawn) {
        column.getChildren().clear();
        text("gallery.fact.prompt", drawn.recall().prompt());
        text("gallery.fact.negative", Facts.negative(drawn));
        Label model = new Label(drawn.recall().model());
        model.getStyleClass().add("mono");
        model.setWrapText(true);
        section("gallery.fact.model", model);
        if (drawn.simulated()) {
            Label simulated = new Label(Texts.text("gallery.fact.simulated"));
            simulated.getStyleClass().add("badge");
            column.getChildren().add(simulated);
        }
        List<Fact> parameters = Facts.parameters(drawn);
        if (!parameters.isEmpty()) {
            section("gallery.fact.parameters", grid(parameters));
        }
        section("gallery.fact.picture", grid(Facts.making(drawn, ZoneId.systemDefault())));
        Label cost = new Label(Facts.cost(drawn));
        cost.setId("gallery-cost");
        cost.setWrapText(true);
        Node costs = titled("gallery.fact.cost", cost);
        Discreet.hide(costs);
        column.getChildren().add(costs);
        section("gallery.fact.file", file(drawn));
    }

    private void text(String key, String words) {
        if (words.isBlank()) {
            return;
        }
        Label text = new Label(Wrapping.safe(words));
        text.getStyleClass().add("reading");
        text.setWrapText(true);
        Button copy = new Button("", Icons.small(Feather.COPY));
        copy.getStyleClass().addAll("quiet", "icon-button");
        copy.setAccessibleText(Texts.text("gallery.fact.copy", Texts.text(key)));
        copy.setTooltip(new Tooltip(Texts.text("gallery.fact.copy", Texts.text(key))));
        copy.setOnAction(_ -> Copying.text(words));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title(key), gap, copy);
        head.getStyleClass().add("info-head");
        column.getChildren().add(new VBox(head, text));
    }

    private void section(String key, Node content) {
        column.getChildren().add(titled(key, content));
    }

    private static VBox titled(String key, Node content) {
        VBox section = new VBox(title(key), content);
        section.getStyleClass().add("section");
        return section;
    }

    private static Label title(String key) {
        Label title = new Label(Texts.text(key));
        title.getStyleClass().addAll("muted", "secondary");
        return title;
    }

    private static GridPane grid(List<Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.setMinWidth(NAMES);
            name.setMaxWidth(NAMES);
            name.setWrapText(true);
            Label value = new Label(Wrapping.safe(facts.get(row).value()));
            value.getStyleClass().add("mono");
            value.setWrapText(true);
            grid.addRow(row, name, value);
        }
        return grid;
    }

    private Node file(Drawn drawn) {
        Label path = new Label(drawn.file().toString());
        path.getStyleClass().add("mono");
        path.setWrapText(true);
        Button open = new Button(Texts.text("stored.open"));
        open.setOnAction(_ -> hands.run(Deed.FOLDER));
        Button copy = new Button(Texts.text("stored.copy"));
        copy.getStyleClass().add("quiet");
        copy.setOnAction(_ -> Copying.text(drawn.file().toString()));
        HBox buttons = new HBox(open, copy);
        buttons.getStyleClass().add("info-buttons");
        VBox file = new VBox(path, buttons);
        file.getStyleClass().add("section");
        return file;
    }
}
