package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversations;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Retirement;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of conversations beside the transcript, newest first.
final class ConversationsView extends VBox {
    private final ListView<Conversations.Summary> list;

    ConversationsView(ChatViewModel chat) {
        getStyleClass().add("conversations");
        list = list(chat);
        getChildren().addAll(head(chat), list);
    }

    /// Draws every line again, since models may have come to their end.
    void markAgain() {
        list.refresh();
    }

    private static HBox head(ChatViewModel chat) {
        Label title = new Label(Texts.text("conversations.title"));
        title.getStyleClass().add("section");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button fresh = new Button("", Icons.small(Feather.PLUS));
        fresh.getStyleClass().addAll("quiet", "icon-button");
        fresh.setId("new-chat");
        fresh.setAccessibleText(Texts.text("conversations.new"));
        fresh.setTooltip(new Tooltip(Texts.text("conversations.new.tip")));
        fresh.setOnAction(pressed -> chat.startNew());
        HBox head = new HBox(title, space, fresh);
        head.getStyleClass().add("conversations-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static ListView<Conversations.Summary> list(ChatViewModel chat) {
        ListView<Conversations.Summary> list = new ListView<>(chat.conversations());
        list.setId("conversations");
        list.setCellFactory(view -> new Cell(chat));
        list.setPlaceholder(new Label(Texts.text("conversations.empty")));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnKeyPressed(event -> {
            Conversations.Summary chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                chat.open(chosen.id());
            }
        });
        return list;
    }

    /// A line of the list: the title, cut where it is too long.
    private static final class Cell extends ListCell<Conversations.Summary> {
        private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

        private final ChatViewModel chat;

        Cell(ChatViewModel chat) {
            this.chat = chat;
            // As wide as the list, so that a long title is cut instead of scrolled.
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (getItem() != null) {
                    chat.open(getItem().id());
                }
            });
            chat.conversation().subscribe(open -> mark());
        }

        @Override
        protected void updateItem(Conversations.@Nullable Summary summary, boolean empty) {
            super.updateItem(summary, empty);
            setText(empty || summary == null ? null : summary.title());
            setTooltip(empty || summary == null ? null : new Tooltip(summary.title()));
            setGraphic(null);
            setAccessibleText(null);
            if (!empty && summary != null) {
                chat.choice().retirement(summary.model()).ifPresent(this::mark);
            }
            mark();
        }

        /// That the model of the conversation comes, or came, to its end.
        private void mark(Retirement retirement) {
            FontIcon icon = Icons.small(Feather.ALERT_TRIANGLE);
            icon.getStyleClass().add("retiring");
            setGraphic(icon);
            setTooltip(new Tooltip(getText() + "\n" + retirement.sentence()));
            setAccessibleText(getText() + ". " + retirement.sentence());
        }

        private void mark() {
            String open = chat.conversation().get().id();
            pseudoClassStateChanged(OPEN, getItem() != null && getItem().id().equals(open));
        }
    }
}
