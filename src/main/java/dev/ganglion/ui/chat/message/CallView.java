package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.markdown.list.RowView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A call of a tool as a card: its name and its arguments, which may still grow. Nothing is run.
final class CallView extends VBox implements RowView<ChatRow> {
    private final Label arguments = text("");
    private final Label broken = new Label(Texts.text("message.call.broken"), Icons.small(Feather.ALERT_TRIANGLE));
    private final Button copy;
    private ChatRow.Called shown;

    CallView(ChatRow.Called called) {
        shown = called;
        getStyleClass().add("call");
        Label name = new Label(Texts.text("message.call", called.call().name()), Icons.small(Feather.TOOL));
        name.getStyleClass().add("call-name");
        copy = Controls.icon(
                Feather.COPY,
                "message.call.copy",
                () -> Copying.text(shown.call().arguments()));
        HBox head = new HBox(name, Controls.space(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        broken.getStyleClass().add("call-broken");
        broken.setWrapText(true);
        broken.managedProperty().bind(broken.visibleProperty());
        getChildren().addAll(head, arguments, broken);
        show(called.call(), called.whole());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean show(ChatRow row) {
        if (!(row instanceof ChatRow.Called now)
                || shown.whole()
                || !now.call().name().equals(shown.call().name())) {
            return false;
        }
        shown = now;
        show(now.call(), now.whole());
        setUserData(now.turn());
        return true;
    }

    /// Only what is whole can be read as JSON, and copied.
    private void show(Part.ToolCall call, boolean whole) {
        Arguments read = whole ? Arguments.of(call.arguments()) : Arguments.growing(call.arguments());
        arguments.setText(Wrapping.safe(read.text()));
        broken.setVisible(read.broken());
        copy.setVisible(whole);
    }

    static Label text(String words) {
        Label text = new Label(Wrapping.safe(words));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().addAll("mono", "call-text");
        return text;
    }
}
