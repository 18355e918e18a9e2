package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How a token is made in Cloudflare's dashboard, step by step, and where the account id stands.
final class GuideView extends VBox {
    static final URI TOKENS = URI.create("https://dash.cloudflare.com/profile/api-tokens");
    static final URI ACCOUNT = URI.create("https://dash.cloudflare.com/?to=/:account/ai/workers-ai");

    /// What a token may do, and what each right is for.
    private static final List<String> RIGHTS = List.of("read", "edit", "analytics");

    private final Consumer<URI> browser;

    GuideView(Consumer<URI> browser) {
        this.browser = browser;
        getStyleClass().add("guide");
        Label title = new Label(Texts.text("guide.title"));
        title.getStyleClass().add("title-3");
        getChildren()
                .addAll(
                        title,
                        step(1, link("guide-tokens", TOKENS, "guide.open-tokens")),
                        step(2, rights()),
                        step(3),
                        step(4),
                        step(5, link("guide-account", ACCOUNT, "guide.open-account")));
    }

    private static HBox step(int number, Node... more) {
        Label count = new Label(Integer.toString(number));
        count.getStyleClass().add("count");
        Label words = sentence(Texts.text("guide.step." + number));
        VBox content = new VBox(words);
        content.getChildren().addAll(more);
        content.getStyleClass().add("words");
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox step = new HBox(count, content);
        step.getStyleClass().add("step");
        step.setAlignment(Pos.TOP_LEFT);
        return step;
    }

    private Hyperlink link(String id, URI page, String key) {
        Hyperlink link = new Hyperlink(Texts.text(key), Icons.small(Feather.EXTERNAL_LINK));
        link.setId(id);
        link.setTooltip(new Tooltip(page.toString()));
        link.setOnAction(pressed -> browser.accept(page));
        return link;
    }

    private static GridPane rights() {
        GridPane table = new GridPane();
        table.getStyleClass().add("rights");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints why = new ColumnConstraints();
        why.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(name, why);
        for (int row = 0; row < RIGHTS.size(); row++) {
            Label right = new Label(Texts.text("guide.right." + RIGHTS.get(row)));
            right.getStyleClass().add("strong");
            Label reason = sentence(Texts.text("guide.right." + RIGHTS.get(row) + ".why"));
            reason.getStyleClass().add("muted");
            GridPane.setValignment(right, VPos.TOP);
            table.addRow(row, right, reason);
        }
        return table;
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
