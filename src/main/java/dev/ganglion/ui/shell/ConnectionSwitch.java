package dev.ganglion.ui.shell;

/// What the strip's choice of connections does. UI thread only.
public interface ConnectionSwitch {
    /// Nothing, before there are connections.
    ConnectionSwitch NONE = new ConnectionSwitch() {
        @Override
        public void use(String id) {}

        @Override
        public void manage() {}
    };

    /// Takes the connection of that id into use.
    void use(String id);

    /// Leads to where connections are made and changed.
    void manage();
}
