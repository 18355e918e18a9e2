package dev.ganglion.ui.chat;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.list.BlockList;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The chat page: conversations at the left, the transcript over the composer.
final class ChatView extends BorderPane {
    private static final double NARROW = 860;
    private static final double LEAST_PICKER = 180;
    private static final double SHORT_TITLE = 100;

    private final ChatViewModel chat;
    private final ComposerView composer;
    private final ModelPicker picker;
    private final BlockList<ChatRow> transcript;
    private final BooleanBinding emptiness;
    private final ToggleButton sidebar = new ToggleButton("", Icons.small(Feather.SIDEBAR));
    private final ObservableValue<Boolean> wide = widthProperty().map(width -> width.doubleValue() >= NARROW);

    ChatView(ChatViewModel chat, Consumer<URI> browser) {
        this.chat = chat;
        this.composer = new ComposerView(chat);
        this.emptiness = chat.empty();
        this.picker = picker(chat.choice());
        this.transcript = new BlockList<>(new Rows(chat, new BlockNodes(browser))::view);
        getStyleClass().add("chat");
        setMinWidth(0);
        transcript.rows().setAll(chat.rows());
        chat.rows().addListener((ListChangeListener<ChatRow>) this::follow);
        getStylesheets().add(ChatView.class.getResource("chat.css").toExternalForm());
        ConversationsView conversations = new ConversationsView(chat);
        wide.subscribe(sidebar::setSelected);
        sidebar.selectedProperty().subscribe(open -> setLeft(open ? conversations : null));
        setCenter(new BorderPane(body(), head(), null, dock(), null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // The button of an example is gone once it has been pressed.
        emptiness.subscribe(isEmpty -> composer.focus());
    }

    private void follow(ListChangeListener.Change<? extends ChatRow> change) {
        while (change.next()) {
            int from = change.getFrom();
            transcript.splice(from, from + change.getRemovedSize(), change.getAddedSubList());
        }
    }

    void focusComposer() {
        composer.focus();
    }

    private static ModelPicker picker(ModelChoice choice) {
        ModelPicker picker = new ModelPicker(choice::search, choice::choose);
        choice.model().subscribe(picker::use);
        return picker;
    }

    private HBox head() {
        sidebar.getStyleClass().addAll("quiet", "icon-button");
        sidebar.setId("sidebar");
        sidebar.setAccessibleText(Texts.text("conversations.title"));
        sidebar.setTooltip(new Tooltip(Texts.text("conversations.toggle")));
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.setPrefWidth(SHORT_TITLE);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.textProperty().bind(chat.conversation().map(open -> open.title()));
        LimitMenu limit = new LimitMenu(chat.choice());
        limit.setMinWidth(USE_PREF_SIZE);
        picker.setMinWidth(LEAST_PICKER);
        HBox head = new HBox(sidebar, picker, limit, title);
        head.getStyleClass().add("chat-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private StackPane body() {
        EmptyView empty = new EmptyView(chat);
        empty.visibleProperty().bind(emptiness);
        transcript.visibleProperty().bind(emptiness.not());
        return new StackPane(transcript, empty);
    }

    private VBox dock() {
        Label trouble = new Label();
        trouble.getStyleClass().add("trouble");
        trouble.textProperty().bind(chat.trouble());
        trouble.visibleProperty().bind(chat.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox dock = new VBox(trouble, composer);
        dock.getStyleClass().add("composer-dock");
        return dock;
    }

    private void pressed(KeyEvent event) {
        keys().entrySet().stream()
                .filter(key -> key.getKey().match(event))
                .findFirst()
                .ifPresent(key -> {
                    key.getValue().run();
                    event.consume();
                });
    }

    private Map<KeyCombination, Runnable> keys() {
        return Map.of(
                new KeyCodeCombination(KeyCode.ESCAPE),
                chat::stop,
                ctrl(KeyCode.N),
                this::startNew,
                ModelPicker.KEY,
                picker::open,
                ctrl(KeyCode.R),
                chat::regenerate);
    }

    private void startNew() {
        chat.startNew();
        composer.focus();
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
