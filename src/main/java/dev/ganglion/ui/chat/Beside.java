package dev.ganglion.ui.chat;

import dev.ganglion.ui.chat.sidebar.SidebarPage;
import dev.ganglion.ui.kit.models.Retirement;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The page as the sidebar knows it. UI thread only.
final class Beside implements SidebarPage {
    private final ChatViewModel chat;

    Beside(ChatViewModel chat) {
        this.chat = chat;
    }

    @Override
    public ObservableValue<String> opened() {
        return chat.conversation().map(open -> open.id());
    }

    @Override
    public ObservableValue<Set<String>> answering() {
        return Bindings.createObjectBinding(
                () -> chat.state().get().running()
                        ? Set.of(chat.conversation().get().id())
                        : Set.of(),
                chat.state(),
                chat.conversation());
    }

    @Override
    public Optional<Retirement> retirement(String modelId) {
        return chat.choice().retirement(modelId);
    }

    @Override
    public void startNew() {
        chat.startNew();
    }

    @Override
    public void open(String conversation) {
        chat.open(conversation);
    }

    @Override
    public void openAt(String conversation, String turn) {
        chat.openAt(conversation, turn);
    }

    @Override
    public void renamed(String conversation, String title) {
        chat.renamed(conversation, title);
    }

    @Override
    public void closed(String conversation) {
        if (conversation.equals(chat.conversation().get().id())) {
            chat.startNew();
        }
    }
}
