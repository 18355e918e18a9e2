package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.Icons;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// The name of the model that answers.
final class HeadView extends Label {
    HeadView(ChatRow.Head head) {
        super(head.model().substring(head.model().lastIndexOf('/') + 1), Icons.small(Feather.CPU));
        getStyleClass().add("answer-head");
    }
}
