package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.copy.BlockText;
import dev.ganglion.ui.markdown.copy.MarkdownCopy;
import dev.ganglion.ui.markdown.select.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with one message, as a row of buttons.
final class MessageBar extends HBox {
    private final Deeds deeds;
    private final MenuButton more = new MenuButton("", Icons.small(Feather.MORE_HORIZONTAL));

    MessageBar(Deeds deeds) {
        this.deeds = deeds;
        getStyleClass().add("message-bar");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        more.getStyleClass().addAll("quiet", "icon-button", "message-more");
        more.setAccessibleText(Texts.text("message.more"));
        more.setTooltip(new Tooltip(Texts.text("message.more")));
    }

    /// Shows what can be done with that message; `raw` says whether it is shown as it was written.
    void show(Turn turn, BooleanSupplier raw) {
        getChildren()
                .setAll(
                        switch (turn) {
                            case Turn.Prompt _ -> List.of(copy(turn), edit(turn), branch(turn), delete(turn), more);
                            case Turn.Reply reply ->
                                List.of(copy(turn), again(reply), edit(turn), branch(turn), delete(turn), more);
                            case Turn.Results _ -> List.of(copy(turn), branch(turn), delete(turn), more);
                        });
        more.getItems().setAll(more(turn, raw.getAsBoolean()));
        more.setOnShowing(_ -> more.getItems().setAll(more(turn, raw.getAsBoolean())));
        setAccessibleText(Texts.text("message.actions"));
    }

    boolean isOpen() {
        return more.isShowing();
    }

    void focusFirst() {
        getChildren().getFirst().requestFocus();
    }

    private static Button copy(Turn turn) {
        return named(Controls.icon(Feather.COPY, "message.copy", () -> Copying.text(turn.text())), "message-copy");
    }

    private Button again(Turn.Reply reply) {
        Button again = changing(Controls.icon(Feather.REFRESH_CW, "foot.again", () -> deeds.again(reply)));
        again.setAccessibleText(Texts.text("message.again", deeds.answerer().getValue()));
        return named(again, "message-again");
    }

    private Button edit(Turn turn) {
        return named(
                changing(Controls.icon(Feather.EDIT_2, "message.edit", () -> deeds.edit(turn.id()))), "message-edit");
    }

    private Button branch(Turn turn) {
        return named(
                changing(Controls.icon(Feather.GIT_BRANCH, "message.branch", () -> deeds.branch(turn.id()))),
                "message-branch");
    }

    private Button delete(Turn turn) {
        return named(
                changing(Controls.icon(Feather.TRASH_2, "message.delete", () -> deeds.delete(turn.id()))),
                "message-delete");
    }

    /// What changes the conversation waits until the answer has come.
    private <N extends Node> N changing(N node) {
        node.disableProperty().bind(deeds.ready().map(ready -> !ready));
        return node;
    }

    private static Button named(Button button, String name) {
        button.getStyleClass().add(name);
        return button;
    }

    private List<MenuItem> more(Turn turn, boolean raw) {
        MenuItem id = item("message.copy.id", () -> Copying.text(turn.id()));
        if (!(turn instanceof Turn.Reply reply)) {
            return List.of(id);
        }
        List<MenuItem> items = new ArrayList<>();
        items.add(item("message.copy.plain", () -> Copying.text(plain(reply.text()))));
        if (!reply.reasoning().isEmpty()) {
            items.add(item("message.copy.reasoning", () -> Copying.text(reply.reasoning())));
        }
        if (!reply.text().isBlank()) {
            items.add(item("message.speak", () -> deeds.speak(reply)));
        }
        items.add(item(raw ? "message.rendered" : "message.raw", () -> deeds.turnRaw(turn.id())));
        items.add(id);
        return items;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Markdown without its marks.
    private static String plain(String markdown) {
        return new MarkdownCopy()
                .plain(MarkdownDocument.parse(markdown).stream()
                        .map(BlockText::new)
                        .map(text -> new Excerpt(text, 0, text.plain().length()))
                        .toList());
    }
}
