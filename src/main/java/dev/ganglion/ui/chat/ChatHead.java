package dev.ganglion.ui.chat;

import dev.ganglion.ui.chat.parameters.LimitButton;
import dev.ganglion.ui.kit.models.ModelPicker;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Over the conversation: its model and its title. Where there is little room, the limit of answers goes first and
/// then the title, so that nothing is shown as three dots.
final class ChatHead extends HBox {
    private static final double LEAST_PICKER = 180;
    private static final double LEAST_TITLE = 160;

    private final LimitButton limit;
    private final Label title = new Label();

    ChatHead(ToggleButton sidebar, ModelPicker picker, LimitButton limit, ToggleButton parameters) {
        this.limit = limit;
        getStyleClass().add("chat-head");
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("title-3");
        title.setId("conversation-title");
        title.setMinWidth(0);
        title.setPrefWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER_RIGHT);
        setHgrow(title, Priority.ALWAYS);
        limit.setMinWidth(USE_PREF_SIZE);
        picker.setMinWidth(LEAST_PICKER);
        getChildren().addAll(sidebar, picker, limit, title, parameters);
    }

    Label title() {
        return title;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        for (Node part : getChildren()) {
            room -= part == title ? 0 : part.prefWidth(-1) + getSpacing();
        }
        double without = room + limit.prefWidth(-1) + getSpacing();
        limit.setVisible(room >= LEAST_TITLE || (without < LEAST_TITLE && room >= 0));
        title.setVisible(without >= LEAST_TITLE);
        limit.setManaged(limit.isVisible());
        super.layoutChildren();
    }
}
