package dev.ganglion.ui.chat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.domain.Settings;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.FormUnderstudy;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.models.ServerModels;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.kit.page.Understudy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The chat page. UI thread only.
public final class ChatPage implements Page {
    private static final String OPEN = "chat.open";

    private final ChatViewModel chat;
    private final Consumer<URI> browser;
    private final Settings settings;
    private Presenting presenting = Presenting.OFF;
    private @Nullable ChatView view;

    /// A page of the models of the catalogue that is in force at a time, which opens links by `browser`.
    public ChatPage(ChatServices services, Supplier<Catalogue> catalogue, Consumer<URI> browser) {
        this.browser = browser;
        this.settings = services.settings();
        this.chat = new ChatViewModel(
                services, new ModelChoice(catalogue, settings, services.estimates(), services.background()));
        settings.value(OPEN).filter(id -> !id.isEmpty()).ifPresent(chat::open);
        chat.conversation().subscribe(open -> settings.put(OPEN, open.turns().isEmpty() ? "" : open.id()));
    }

    /// Offers the models of a server by their names instead of the catalogue's, and any that is typed; or the
    /// catalogue's again where that is empty.
    public void offer(Optional<List<String>> ofServer) {
        chat.choice().offer(ofServer.map(ServerModels::new));
    }

    /// Tells before sending what those budgets allow, which the next call has to keep.
    public void keep(List<Standing> budgets) {
        chat.keep(budgets);
    }

    /// Says how the user is led to where budgets are set.
    public void onBudgets(Runnable led) {
        chat.onBudgets(led);
    }

    /// Attaches that file to the draft of the open conversation.
    public void attach(Path file) {
        chat.composer().attach(file);
    }

    /// Says who speaks an answer, given as Markdown.
    public void onSpeak(Consumer<String> speaker) {
        chat.deeds().onSpeak(speaker);
    }

    /// Makes that model the one that answers next.
    public void choose(String modelId) {
        chat.choice().choose(modelId);
    }

    /// Brings the conversation of that id to the front.
    public void open(String conversation) {
        chat.open(conversation);
    }

    /// Takes what another catalogue says of the model in use, and of those of the conversations.
    public void catalogueChanged() {
        chat.choice().catalogueChanged();
        if (view != null) {
            view.markAgain();
        }
    }

    /// Shows `card` where a conversation begins, below the examples.
    public void welcome(Node card) {
        view().welcome(card);
    }

    /// Reads what models take from there from now on, behind the page.
    public void readSchemas(LiveSchemas.Source source) {
        chat.choice().parameters().refreshFrom(source);
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
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut("Enter", Texts.text("keys.chat.send")),
                new Shortcut("Shift+Enter", Texts.text("keys.chat.line")),
                new Shortcut("Alt+Enter", Texts.text("keys.chat.add")),
                new Shortcut("Esc", Texts.text("keys.chat.stop")),
                new Shortcut("↑", Texts.text("keys.chat.edit")),
                new Shortcut("Alt+↑ ↓", Texts.text("keys.chat.message")),
                Shortcut.ctrl(KeyCode.N, "keys.chat.new"),
                Shortcut.ctrl(KeyCode.R, "keys.chat.again"),
                Shortcut.ctrl(KeyCode.F, "keys.chat.find"),
                Shortcut.ctrl(KeyCode.B, "keys.chat.conversations"),
                Shortcut.of(ChatView.SEARCH, "keys.chat.search"),
                Shortcut.of(ModelPicker.KEY, "keys.model"),
                Shortcut.of(ParameterDock.KEY, "keys.parameters"));
    }

    @Override
    public Node content() {
        return view();
    }

    /// Fills a pane of parameters with the largest form of them all.
    @Override
    public Optional<Understudy> understudy() {
        return chat.choice().largestForm().map(FormUnderstudy::of);
    }

    @Override
    public void shown() {
        view().focusComposer();
    }

    @Override
    public void present(Presenting how) {
        presenting = how;
        if (view != null) {
            view.present(how);
        }
    }

    private ChatView view() {
        if (view == null) {
            view = new ChatView(chat, browser, settings);
            view.present(presenting);
        }
        return view;
    }
}
