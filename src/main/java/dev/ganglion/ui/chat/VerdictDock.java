package dev.ganglion.ui.chat;

import dev.ganglion.ui.chat.setup.ReplyCheck;
import dev.ganglion.ui.chat.setup.VerdictView;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

/// Above the composer: whether the answer that comes has the form that was asked for. Not there where any
/// will do; of those that have come, each tells below itself.
final class VerdictDock extends VBox {
    VerdictDock(ChatViewModel chat) {
        getStyleClass().add("verdict-dock");
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chat.state().get().running()
                                && chat.judging().check().get().isPresent(),
                        chat.state(),
                        chat.judging().check()));
        managedProperty().bind(visibleProperty());
        chat.judging().check().subscribe(this::show);
    }

    private void show(Optional<ReplyCheck> check) {
        getChildren()
                .setAll(check.stream()
                        .map(some -> new VerdictView(some.verdict()))
                        .toList());
    }
}
