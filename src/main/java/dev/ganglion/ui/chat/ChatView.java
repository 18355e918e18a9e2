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
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The chat page: conversations at the left, the transcript over the composer.
final class ChatView extends BorderPane {
    static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final double NARROW = 860;
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
    private boolean aside;
    private boolean sidebarBefore;
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
        wide.subscribe(isWide -> sidebar.setSelected(isWide && !aside));
        sidebar.selectedProperty().subscribe(open -> setLeft(open ? conversations : null));
        VBox dock = dock();
        BorderPane page = new BorderPane(body(), null, null, dock, null);
        parameters = new ParameterDock("chat", page, chat.choice().parameters().form(), settings);
        ChatHead head = head();
        page.setTop(new VBox(head, new SetupBar(chat.setup())));
        parameters.sparing(head, dock);
        setCenter(new DropZone(parameters, chat.composer()));
        PageFocus.hear(this, this::pressed);
        PageFocus.keep(this, composer::focus);
        chat.onChoose(picker::open);
        chat.onSeek(transcript::scrollTo);
        transcript.afterEditing(composer::focus);
        // The button of an example is gone once it has been pressed.
        emptiness.subscribe(isEmpty -> composer.focus());
    }

    void focusComposer() {
        composer.focus();
    }

    /// What stands at the sides goes while it is shown to others, and comes back afterwards as it was.
    void present(Presenting how) {
        boolean starts = how != Presenting.OFF && !aside;
        if (starts) {
            sidebarBefore = sidebar.isSelected();
            sidebar.setSelected(false);
        } else if (how == Presenting.OFF && aside) {
            sidebar.setSelected(sidebarBefore);
        }
        aside = how != Presenting.OFF;
        parameters.present(how);
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

    private ChatHead head() {
        sidebar.getStyleClass().addAll("quiet", "icon-button");
        sidebar.setId("sidebar");
        sidebar.setAccessibleText(Texts.text("conversations.title"));
        sidebar.setTooltip(new Tooltip(Texts.text("conversations.toggle")));
        LimitButton limit = new LimitButton(
                chat.choice().model(), chat.choice().parameters(), () -> parameters.focus(LimitButton.FIELD));
        ChatHead head = new ChatHead(sidebar, picker, limit, parameters.toggle());
        head.title().textProperty().bind(chat.conversation().map(open -> open.title()));
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
        composer.takeKeysOf(body);
        // The composer comes first where there is little room.
        body.setMinHeight(0);
        return body;
    }

    private VBox dock() {
        Label trouble = new Label();
        trouble.getStyleClass().add("trouble");
        trouble.textProperty().bind(chat.trouble().map(Wrapping::safe));
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
        if (event.getCode() == KeyCode.ESCAPE && !chat.state().get().running()) {
            return; // others may have something to end
        }
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
                Map.entry(SEARCH, this::search),
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

    private void search() {
        sidebar.setSelected(true);
        conversations.focusSearch();
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
