package dev.ganglion.ui.chat;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.chat.composer.ComposerView;
import dev.ganglion.ui.chat.composer.DropZone;
import dev.ganglion.ui.chat.message.TranscriptView;
import dev.ganglion.ui.chat.parameters.LimitButton;
import dev.ganglion.ui.chat.setup.SetupBar;
import dev.ganglion.ui.chat.sidebar.SidebarView;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
    private static final double GAP = 16;

    private final ChatViewModel chat;
    private final ComposerView composer;
    private final SidebarView conversations;
    private final EmptyView empty;
    private final ModelPicker picker;
    private final TranscriptView transcript;
    private final BooleanBinding emptiness;
    private final ParameterDock parameters;
    private final ToggleButton sidebar = new ToggleButton("", Icons.small(Feather.SIDEBAR));
    private final ObservableValue<Boolean> wide = widthProperty().map(width -> width.doubleValue() >= NARROW);

    ChatView(ChatViewModel chat, Consumer<URI> browser, Settings settings) {
        this.chat = chat;
        this.composer = new ComposerView(chat.composer());
        this.empty = new EmptyView(chat);
        this.emptiness = chat.empty();
        this.picker = picker(chat.choice());
        picker.afterwards(this::focusComposer);
        this.transcript = new TranscriptView(chat.transcript(), chat.deeds(), browser, chat.background());
        getStyleClass().add("chat");
        setMinWidth(0);
        getStylesheets().add(ChatView.class.getResource("chat.css").toExternalForm());
        this.conversations = new SidebarView(chat.sidebar(), FileDialogs.over(this));
        wide.subscribe(sidebar::setSelected);
        sidebar.selectedProperty().subscribe(open -> setLeft(open ? conversations : null));
        BorderPane page = new BorderPane(body(), null, null, dock(), null);
        parameters = new ParameterDock("chat", page, chat.choice().parameters().form(), settings);
        page.setTop(new VBox(head(), new SetupBar(chat.setup())));
        setCenter(new DropZone(parameters, chat.composer()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        chat.onChoose(picker::open);
        chat.onSeek(transcript::scrollTo);
        // The button of an example is gone once it has been pressed.
        emptiness.subscribe(isEmpty -> composer.focus());
    }

    void focusComposer() {
        composer.focus();
    }

    void markAgain() {
        conversations.markAgain();
    }

    /// Shows `card` where a conversation begins.
    void welcome(Node card) {
        VBox.setMargin(card, new Insets(GAP, 0, 0, 0));
        empty.getChildren().add(card);
    }

    private static ModelPicker picker(ModelChoice choice) {
        ModelPicker picker = new ModelPicker(choice::search, choice.shelf(), choice::choose);
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
        // The model comes first: the title takes what is left.
        title.setMinWidth(0);
        title.setPrefWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.textProperty().bind(chat.conversation().map(open -> open.title()));
        LimitButton limit = new LimitButton(
                chat.choice().model(), chat.choice().parameters(), () -> parameters.focus(LimitButton.FIELD));
        limit.setMinWidth(USE_PREF_SIZE);
        picker.setMinWidth(LEAST_PICKER);
        HBox head = new HBox(sidebar, picker, limit, title, parameters.toggle());
        head.getStyleClass().add("chat-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private StackPane body() {
        ScrollPane greeting = new ScrollPane(empty);
        greeting.getStyleClass().add("greeting");
        greeting.setFitToWidth(true);
        greeting.setFitToHeight(true);
        greeting.setMinHeight(0);
        greeting.visibleProperty().bind(emptiness);
        transcript.visibleProperty().bind(emptiness.not());
        StackPane body = new StackPane(transcript, greeting);
        // The composer comes first where there is little room.
        body.setMinHeight(0);
        return body;
    }

    private VBox dock() {
        Label trouble = new Label();
        trouble.getStyleClass().add("trouble");
        trouble.textProperty().bind(chat.trouble());
        trouble.visibleProperty().bind(chat.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox dock = new VBox(
                new RetirementView(chat.choice()),
                new VerdictDock(chat),
                new DeletionView(chat.deeds()),
                trouble,
                composer);
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
        return Map.ofEntries(
                Map.entry(new KeyCodeCombination(KeyCode.ESCAPE), chat::stop),
                Map.entry(ctrl(KeyCode.N), this::startNew),
                Map.entry(ModelPicker.KEY, picker::open),
                Map.entry(ParameterDock.KEY, parameters::turn),
                Map.entry(ctrl(KeyCode.B), sidebar::fire),
                Map.entry(ctrl(KeyCode.R), chat::regenerate),
                Map.entry(ctrl(KeyCode.F), transcript::find),
                Map.entry(new KeyCodeCombination(KeyCode.F3), () -> transcript.findStep(false)),
                Map.entry(
                        new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN), () -> transcript.findStep(true)),
                Map.entry(alt(KeyCode.UP), () -> transcript.point(-1)),
                Map.entry(alt(KeyCode.DOWN), () -> transcript.point(1)));
    }

    private void startNew() {
        chat.startNew();
        composer.focus();
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
