package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Kind;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of connections. UI thread only.
public final class ConnectionPage implements Page {
    private final ConnectionServices services;
    private final ConnectionViewModel connections;
    private @Nullable ConnectionView view;

    public ConnectionPage(ConnectionServices services) {
        this.services = services;
        this.connections = new ConnectionViewModel(services);
    }

    /// Takes the profile of that id into use. Where that asks or fails, the page comes to the front.
    public void use(String id) {
        connections.use(id);
    }

    /// Shows what is there now, after something else than this page has changed it.
    public void refresh() {
        connections.refresh();
    }

    /// A card that offers to connect an account and leads here; it hides itself when there is nothing to offer.
    public Node welcome() {
        return new WelcomeView(new Welcome(connections, services.settings()), this::connectAccount);
    }

    private void connectAccount() {
        services.toFront().run();
        connections.create(Kind.ACCOUNT);
        view().focusEditor();
    }

    /// Whether something is typed that would be lost with the window.
    public boolean unsaved() {
        return connections.unsaved();
    }

    @Override
    public String id() {
        return "connections";
    }

    @Override
    public String title() {
        return Texts.text("connection.rail");
    }

    @Override
    public Feather icon() {
        return Feather.LINK;
    }

    @Override
    public boolean ofProgram() {
        return true;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.ctrl(KeyCode.N, "keys.connections.new"), Shortcut.ctrl(KeyCode.S, "keys.connections.save"));
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        connections.refresh();
        connections.homes().ask();
        connections.greet();
        view().focus();
    }

    private ConnectionView view() {
        if (view == null) {
            view = new ConnectionView(connections, services.browser());
        }
        return view;
    }
}
