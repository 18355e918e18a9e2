package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.Notice;
import dev.ganglion.ui.chat.composer.attach.NoticesView;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The messages that wait, above the box, first to be sent first.
final class QueueView extends VBox {
    private final ComposerViewModel composer;
    private final Runnable write;

    /// @param write leads the keyboard to the box
    QueueView(ComposerViewModel composer, Runnable write) {
        this.composer = composer;
        this.write = write;
        getStyleClass().add("composer-queue");
        setId("queue");
        managedProperty().bind(visibleProperty());
        composer.queue().list().subscribe(this::show);
        composer.queue().held().subscribe(this::show);
        show();
    }

    private void show() {
        var waiting = composer.queue().list();
        String held = composer.queue().held().get();
        setVisible(!waiting.isEmpty());
        getChildren().setAll(waiting.stream().map(this::line).toList());
        if (!held.isEmpty()) {
            getChildren().addFirst(NoticesView.line(Notice.Tone.WARNING, held));
        }
    }

    private Node line(Queued message) {
        Label state = new Label(Texts.text(message.asks() ? "composer.queued" : "composer.queued.added"));
        state.getStyleClass().add("badge");
        state.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(QueueText.of(message.draft()));
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(
                state,
                text,
                button(Feather.CORNER_RIGHT_UP, "composer.queue.now", () -> composer.sendNow(message)),
                button(Feather.EDIT_2, "composer.queue.edit", () -> edit(message)),
                button(Feather.X, "composer.queue.remove", () -> composer.remove(message)));
        line.getStyleClass().add("queued");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void edit(Queued message) {
        composer.edit(message);
        write.run();
    }

    private static Button button(Feather icon, String key, Runnable action) {
        Button button = new Button(Texts.text(key), Icons.small(icon));
        button.getStyleClass().addAll("quiet", "queue-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text(key + ".tip")));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
