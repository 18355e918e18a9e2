package dev.ganglion.ui.connection;

import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.workersai.profile.Profile;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the page has to say above the editor: what went wrong, what is asked before something is removed, what was
/// done.
final class BarsView extends VBox {
    private final ConnectionViewModel connections;

    BarsView(ConnectionViewModel connections) {
        this.connections = connections;
        getStyleClass().add("bars");
        connections.deeds().trouble().subscribe(this::fill);
        connections.removing().subscribe(this::fill);
        connections.said().subscribe(this::fill);
    }

    private void fill() {
        getChildren().clear();
        connections.deeds().trouble().get().map(this::trouble).ifPresent(getChildren()::add);
        connections.removing().get().map(this::question).ifPresent(getChildren()::add);
        Optional.of(connections.said().get().words())
                .filter(words -> !words.isEmpty())
                .map(this::done)
                .ifPresent(getChildren()::add);
    }

    private HBox trouble(Trouble trouble) {
        Explanation why = trouble.explanation();
        Label title = new Label(why.title());
        title.getStyleClass().add("strong");
        Button code = new Button(why.code(), Icons.small(Feather.COPY));
        code.getStyleClass().addAll("quiet", "mono");
        code.setTooltip(new Tooltip(Texts.text("connection.copy-code")));
        code.setOnAction(_ -> Copying.text(why.code() + ": " + why.inOneLine()));
        FlowPane actions = new FlowPane(code);
        actions.getStyleClass().add("actions");
        trouble.offer()
                .map(BarsView::offer)
                .ifPresent(button -> actions.getChildren().addFirst(button));
        Button close = new Button("", Icons.small(Feather.X));
        close.getStyleClass().addAll("quiet", "icon-button");
        close.setAccessibleText(Texts.text("notice.close"));
        close.setTooltip(new Tooltip(Texts.text("notice.close")));
        close.setOnAction(_ -> connections.deeds().dismiss());
        HBox bar = bar(Feather.ALERT_TRIANGLE, words(title, sentence(why.happened()), sentence(why.todo()), actions));
        bar.getChildren().add(close);
        bar.getStyleClass().add("failed");
        bar.setId("connection-trouble");
        return bar;
    }

    private static Button offer(Trouble.Offer offer) {
        Button button = new Button(offer.label());
        button.setId("connection-offer");
        button.setOnAction(_ -> offer.step().run());
        return button;
    }

    private HBox question(Profile profile) {
        Label asked = sentence(Texts.text("connection.remove.ask", profile.name()));
        asked.getStyleClass().add("strong");
        String key = profile.reach().needsToken() ? "connection.remove.secret" : "connection.remove.only";
        Label means = sentence(Texts.text(key, Texts.text("connection.home.in." + profile.home())));
        Button spare = new Button(Texts.text("connection.remove.no"));
        spare.setId("removal-no");
        spare.setOnAction(_ -> connections.spare());
        Button remove = new Button(Texts.text("connection.remove.yes"));
        remove.setId("removal-yes");
        remove.getStyleClass().add("danger");
        remove.disableProperty().bind(connections.deeds().busy());
        remove.setOnAction(_ -> connections.confirmRemoval());
        FlowPane actions = new FlowPane(spare, remove);
        actions.getStyleClass().add("actions");
        HBox bar = bar(Feather.TRASH_2, words(asked, means, actions));
        bar.setId("removal");
        return bar;
    }

    private HBox done(String words) {
        HBox bar = bar(Feather.CHECK, words(sentence(words)));
        connections.said().get().undo().ifPresent(undo -> {
            Button back = new Button(Texts.text("connection.undo"));
            back.setId("connection-undo");
            back.setMinWidth(USE_PREF_SIZE);
            back.setOnAction(_ -> undo.run());
            bar.getChildren().add(back);
        });
        bar.getStyleClass().add("done");
        bar.setId("connection-said");
        return bar;
    }

    private static HBox bar(Feather icon, VBox words) {
        HBox bar = new HBox(Icons.small(icon), words);
        bar.getStyleClass().add("bar");
        HBox.setHgrow(words, Priority.ALWAYS);
        return bar;
    }

    private static VBox words(Node... lines) {
        VBox words = new VBox(lines);
        words.getStyleClass().add("words");
        return words;
    }

    private static Label sentence(String words) {
        Label label = new Label(Wrapping.safe(words));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
