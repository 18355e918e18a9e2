package dev.ganglion.ui.chat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Texts;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The chat page. UI thread only.
public final class ChatPage implements Page {
    private static final String OPEN = "chat.open";

    private final ChatViewModel chat;
    private final Consumer<URI> browser;
    private @Nullable ChatView view;

    /// A page that opens links by `browser`.
    public ChatPage(ChatServices services, Catalogue catalogue, Settings settings, Consumer<URI> browser) {
        this.browser = browser;
        this.chat = new ChatViewModel(services, new ModelChoice(catalogue, settings, services.estimates()));
        settings.value(OPEN).filter(id -> !id.isEmpty()).ifPresent(chat::open);
        chat.conversation().subscribe(open -> settings.put(OPEN, open.turns().isEmpty() ? "" : open.id()));
    }

    /// Makes that model the one that answers next.
    public void choose(String modelId) {
        chat.choice().choose(modelId);
    }

    /// Stops what runs and keeps the draft, before the window closes.
    public void stop() {
        chat.leave();
    }

    /// Waits until everything that was shown is on the disk, two seconds at most. Any thread, after [#stop].
    public void awaitWritten() throws InterruptedException {
        chat.awaitWritten();
    }

    @Override
    public String id() {
        return "chat";
    }

    @Override
    public String title() {
        return Texts.text("chat.title");
    }

    @Override
    public Feather icon() {
        return Feather.MESSAGE_SQUARE;
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        view().focusComposer();
    }

    private ChatView view() {
        if (view == null) {
            view = new ChatView(chat, browser);
        }
        return view;
    }
}
