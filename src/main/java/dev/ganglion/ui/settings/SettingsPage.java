package dev.ganglion.ui.settings;

import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The settings page. UI thread only.
public final class SettingsPage implements Page {
    private final SettingsServices services;
    private final DataViewModel data;
    private @Nullable SettingsView view;

    public SettingsPage(SettingsServices services) {
        this.services = services;
        this.data = new DataViewModel(services);
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return Texts.text("settings.title");
    }

    @Override
    public Feather icon() {
        return Feather.SETTINGS;
    }

    @Override
    public boolean ofProgram() {
        return true;
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        data.refresh();
        view().focusFirst();
    }

    /// Scrolls to the list of keys, once the page is shown.
    public void showKeys() {
        view().showSection("keys");
    }

    private SettingsView view() {
        if (view == null) {
            view = new SettingsView(services, data);
        }
        return view;
    }
}
