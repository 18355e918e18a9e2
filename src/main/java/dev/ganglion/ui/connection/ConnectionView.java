package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Kind;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The connections page: the profiles at the left, the open one in the editor.
final class ConnectionView extends StackPane {
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final ConnectionViewModel connections;
    private final Consumer<URI> browser;
    private final ProfileListView list;
    private final BorderPane editors = new BorderPane();
    private final Map<String, EditorView> byId = new HashMap<>();
    private final MenuButton fresh = fresh();

    ConnectionView(ConnectionViewModel connections, Consumer<URI> browser) {
        this.connections = connections;
        this.browser = browser;
        this.list = new ProfileListView(connections);
        getStyleClass().addAll("connections", "surface");
        getStylesheets()
                .add(Objects.requireNonNull(ConnectionView.class.getResource("connection.css"))
                        .toExternalForm());
        editors.setTop(new BarsView(connections));
        BorderPane page = new BorderPane(editors, head(), null, null, list);
        PassphraseView passphrase = new PassphraseView(connections.passphrase());
        page.disableProperty().bind(passphrase.visibleProperty());
        getChildren().addAll(page, passphrase);
        connections.open().subscribe(opened -> editors.setCenter(editor(opened)));
        connections.rows().addListener((ListChangeListener<ProfileRow>) _ -> closeGone());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts the focus on the list, or where something is asked.
    void focus() {
        if (!connections.passphrase().isOpen()) {
            list.requestFocus();
        }
    }

    /// Puts the cursor where typing begins in the editor.
    void focusEditor() {
        editor(connections.open().get()).focus();
    }

    private HBox head() {
        Label title = new Label(Texts.text("connection.title"));
        title.getStyleClass().add("title-2");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, fresh);
        head.getStyleClass().addAll("page-head", "hairline-bottom");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private MenuButton fresh() {
        MenuButton menu = new MenuButton(Texts.text("connection.new"), Icons.small(Feather.PLUS));
        menu.setId("connection-new");
        for (Kind kind : Kind.MADE) {
            MenuItem item = new MenuItem(kind.label(), Icons.small(kind.icon()));
            item.setId("new-" + kind);
            item.setOnAction(_ -> {
                connections.create(kind);
                focusEditor();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private EditorView editor(Opened opened) {
        return byId.computeIfAbsent(opened.draft().id(), _ -> new EditorView(connections, opened, browser));
    }

    private void closeGone() {
        byId.entrySet().removeIf(entry -> {
            boolean gone = connections.rows().stream().noneMatch(row -> row.id().equals(entry.getKey()));
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
    }

    private void pressed(KeyEvent key) {
        if (NEW.match(key)) {
            fresh.show();
            key.consume();
        } else if (SAVE.match(key)) {
            connections.save();
            key.consume();
        }
    }
}
