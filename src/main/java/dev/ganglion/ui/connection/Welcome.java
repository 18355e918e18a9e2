package dev.ganglion.ui.connection;

import dev.ganglion.domain.Settings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether an account is offered to be connected: while the sandbox answers and none is, until it is dismissed for
/// good. UI thread only.
final class Welcome {
    private static final String KEY = "connections.welcome";
    private static final String DISMISSED = "dismissed";

    private final ConnectionViewModel connections;
    private final Settings settings;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    Welcome(ConnectionViewModel connections, Settings settings) {
        this.connections = connections;
        this.settings = settings;
        connections.rows().subscribe(this::judge);
        judge();
    }

    private void judge() {
        boolean dismissed = settings.value(KEY).filter(DISMISSED::equals).isPresent();
        boolean simulated = connections.rows().stream().anyMatch(row -> row.inUse() && row.simulated());
        boolean connected =
                connections.rows().stream().anyMatch(row -> row.kind().cloudflare());
        open.set(simulated && !connected && !dismissed);
    }

    /// Does not offer it again.
    void dismiss() {
        settings.put(KEY, DISMISSED);
        judge();
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }
}
