package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Chip;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Monogram;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of the selected model.
final class CardView extends ScrollPane {
    private final CatalogueViewModel catalogue;
    private final Consumer<URI> browser;
    private final VBox content = new VBox();

    CardView(CatalogueViewModel catalogue, Consumer<URI> browser) {
        this.catalogue = catalogue;
        this.browser = browser;
        getStyleClass().add("model-card");
        content.getStyleClass().add("content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        catalogue.card().subscribe(this::show);
    }

    private void show(@Nullable ModelCard card) {
        content.getChildren().clear();
        setVvalue(0);
        if (card == null) {
            return;
        }
        content.getChildren().addAll(head(card), new IdLine(card.line().model().id()));
        if (card.chats()) {
            content.getChildren().add(chat());
        }
        content.getChildren().add(facts(card));
        if (!card.capabilities().isEmpty()) {
            content.getChildren().add(section("card.capabilities", chips(card.capabilities())));
        }
        content.getChildren().add(prices(card));
    }

    private static Node head(ModelCard card) {
        var tile = new Monogram(card.line().vendor());
        tile.getStyleClass().add("large");
        var name = new Label(card.line().model().name());
        name.getStyleClass().add("title-2");
        name.setWrapText(true);
        var vendor = styled("muted", card.line().vendor().name());
        var head = new HBox(tile, new VBox(name, vendor));
        head.getStyleClass().add("card-head");
        return head;
    }

    private Button chat() {
        var button = new Button(Texts.text("card.chat"), Icons.small(Feather.MESSAGE_SQUARE));
        button.setId("catalogue-chat");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(Texts.text("card.chat.tip")));
        button.setOnAction(_ -> catalogue.chat());
        return button;
    }

    private GridPane facts(ModelCard card) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.getColumnConstraints().add(whole(HPos.LEFT));
        for (ModelCard.Fact fact : card.facts()) {
            grid.addRow(grid.getRowCount(), styled("muted", fact.label()), styled("value", fact.value()));
        }
        card.terms()
                .ifPresent(
                        uri -> grid.addRow(grid.getRowCount(), styled("muted", Texts.text("card.terms")), terms(uri)));
        return grid;
    }

    private Hyperlink terms(URI uri) {
        var link = new Hyperlink(uri.getHost());
        link.setTooltip(new Tooltip(uri.toString()));
        link.setOnAction(_ -> browser.accept(uri));
        return link;
    }

    private static FlowPane chips(List<Mark> marks) {
        var flow = new FlowPane();
        flow.getStyleClass().add("chips");
        marks.forEach(mark -> flow.getChildren().add(new Chip(mark)));
        return flow;
    }

    private static Node prices(ModelCard card) {
        if (card.prices().isEmpty()) {
            return section("card.prices", styled("muted", Texts.text("card.unpublished")));
        }
        var grid = new GridPane();
        grid.getStyleClass().add("price-table");
        grid.getColumnConstraints().addAll(new ColumnConstraints(), whole(HPos.RIGHT), whole(HPos.RIGHT));
        grid.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
        for (ModelCard.PriceLine line : card.prices()) {
            grid.addRow(
                    grid.getRowCount(),
                    styled("unit", line.unit()),
                    styled("figure", line.price().dollars()),
                    styled("second", line.price().neurons()));
        }
        return section("card.prices", grid, styled("source", card.source()));
    }

    /// A column whose words are never broken.
    private static ColumnConstraints whole(HPos side) {
        var column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        column.setHalignment(side);
        return column;
    }

    private static VBox section(String key, Node... parts) {
        var section = new VBox(styled("strong", Texts.text(key)));
        section.getStyleClass().add("section");
        section.getChildren().addAll(parts);
        return section;
    }

    private static Label styled(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
