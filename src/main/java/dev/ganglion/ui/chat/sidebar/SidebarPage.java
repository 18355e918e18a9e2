package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.models.Retirement;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/// The page around the sidebar: what it shows, and what it is asked for. UI thread only.
public interface SidebarPage {
    /// The id of the conversation that is open, which need not be kept yet.
    ObservableValue<String> opened();

    /// The ids of those that are being answered.
    ObservableValue<Set<String>> answering();

    /// What the end of that model means to its user; empty for one that stays.
    Optional<Retirement> retirement(String modelId);

    void startNew();

    void open(String conversation);

    /// Opens it where that turn is to be seen.
    void openAt(String conversation, String turn);

    /// That conversation has got another title.
    void renamed(String conversation, String title);

    /// The conversation that is open has been put into the bin.
    void closed(String conversation);
}
