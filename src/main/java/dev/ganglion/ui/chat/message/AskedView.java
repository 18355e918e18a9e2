package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.PromptText;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the user asked, at the right like one's own words in a letter, over what goes with it.
final class AskedView extends VBox {
    private static final double WIDEST = 620;
    private static final double GAP = 8;

    AskedView(Turn.Prompt prompt, Place place, Deeds deeds) {
        getStyleClass().add("asked");
        setAlignment(Pos.TOP_RIGHT);
        setFillWidth(false);
        if (!prompt.attachments().isEmpty()) {
            getChildren().add(attached(prompt));
        }
        if (!prompt.text().isEmpty()) {
            getChildren().add(text(prompt));
        }
        if (!place.alone()) {
            SiblingsView siblings = new SiblingsView(prompt.id(), place, deeds);
            siblings.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(siblings);
        }
    }

    private static PromptText text(Turn.Prompt prompt) {
        PromptText text = new PromptText(prompt.text());
        text.setMaxWidth(WIDEST);
        text.getStyleClass().add("asked-text");
        return text;
    }

    /// The text that can be selected, where the prompt has one.
    Optional<Selectable> text() {
        return getChildren().stream()
                .filter(PromptText.class::isInstance)
                .map(text -> ((PromptText) text).shownText())
                .findFirst();
    }

    private static FlowPane attached(Turn.Prompt prompt) {
        FlowPane pane = new FlowPane(GAP, GAP);
        pane.getStyleClass().add("asked-attachments");
        pane.setAlignment(Pos.TOP_RIGHT);
        pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (Attachment attachment : prompt.attachments()) {
            pane.getChildren().add(AttachmentView.of(attachment));
        }
        return pane;
    }
}
