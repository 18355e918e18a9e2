package dev.ganglion.ui.catalogue.news;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Chip;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A quiet line that says what has changed, and below it, when asked for, each change.
public final class NewsBanner extends VBox {
    private static final double MOST_HEIGHT = 200;

    private final NewsViewModel news;
    private final Consumer<String> reveal;
    private final GridPane lines = new GridPane();

    /// @param reveal shows the model of an id
    public NewsBanner(NewsViewModel news, Consumer<String> reveal) {
        this.news = news;
        this.reveal = reveal;
        getStyleClass().addAll("news", "hairline-top");
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(news.told());
        news.lines().subscribe(this::show);
    }

    private HBox line() {
        var summary = new Label("", Icons.small(Feather.BELL));
        summary.textProperty().bind(news.summary());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(summary, gap, toggle(), dismiss());
        line.getStyleClass().add("news-line");
        return line;
    }

    private Button toggle() {
        var toggle = new Button();
        toggle.setId("news-list");
        toggle.getStyleClass().add("quiet");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.textProperty().bind(news.listed().map(open -> Texts.text(open ? "news.hide" : "news.show")));
        toggle.setOnAction(_ -> news.listed().set(!news.listed().get()));
        return toggle;
    }

    private Button dismiss() {
        var dismiss = new Button("", Icons.small(Feather.X));
        dismiss.setId("news-dismiss");
        dismiss.getStyleClass().addAll("quiet", "icon-button");
        dismiss.setAccessibleText(Texts.text("news.dismiss"));
        dismiss.setTooltip(new Tooltip(Texts.text("news.dismiss")));
        dismiss.setOnAction(_ -> news.dismiss());
        return dismiss;
    }

    private ScrollPane list() {
        lines.getStyleClass().add("news-lines");
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().setAll(whole(), whole(), words);
        var list = new ScrollPane(lines);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setMaxHeight(MOST_HEIGHT);
        list.managedProperty().bind(list.visibleProperty());
        list.visibleProperty().bind(news.listed());
        return list;
    }

    private static ColumnConstraints whole() {
        var column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private void show(List<NewsLine> shown) {
        // Most starts have nothing to tell.
        if (getChildren().isEmpty() && !shown.isEmpty()) {
            getChildren().addAll(line(), list());
        }
        lines.getChildren().clear();
        shown.forEach(this::add);
    }

    private void add(NewsLine line) {
        var words = new HBox(new Label(line.words()));
        words.getStyleClass().add("words");
        if (line.kind() == NewsLine.Kind.REPRICED) {
            words.getStyleClass().add("costs");
        }
        line.replacement()
                .ifPresent(id -> words.getChildren()
                        .addAll(
                                new Label(Texts.text("news.instead")),
                                link(id, id.substring(id.lastIndexOf('/') + 1))));
        lines.addRow(lines.getRowCount(), new Chip(line.what()), link(line.model(), line.name()), words);
    }

    private Node link(String id, String text) {
        var link = new Hyperlink(text);
        link.setTooltip(new Tooltip(id));
        link.setOnAction(_ -> reveal.accept(id));
        return link;
    }
}
