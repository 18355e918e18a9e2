package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.FileDialogs;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The conversations beside the transcript: search, list or bin, and what is to be said of them.
public final class SidebarView extends VBox {
    private final ListPane list;
    private final SearchPane search;
    private final SidebarViewModel sidebar;

    /// Asks for files by `dialogs`.
    public SidebarView(SidebarViewModel sidebar, FileDialogs dialogs) {
        this.sidebar = sidebar;
        getStyleClass().add("conversations");
        getStylesheets().add(SidebarView.class.getResource("sidebar.css").toExternalForm());
        list = new ListPane(sidebar, dialogs);
        search = new SearchPane(sidebar, list::focus);
        BinPane bin = new BinPane(sidebar);
        StackPane body = new StackPane(list, search.hits(), bin);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new HeadBar(sidebar, dialogs), search, body, new BarView(sidebar));
        sidebar.binShown().subscribe(shown -> {
            bin.setVisible(shown);
            search.setVisible(!shown);
            search.setManaged(!shown);
            arrange(sidebar);
        });
        sidebar.finder().answered().subscribe(_ -> arrange(sidebar));
    }

    private void arrange(SidebarViewModel sidebar) {
        boolean bin = sidebar.binShown().get();
        boolean found = !sidebar.finder().answered().get().isEmpty();
        search.hits().setVisible(found && !bin);
        list.setVisible(!found && !bin);
    }

    /// Puts the focus into the search, which takes the place of the bin.
    public void focusSearch() {
        sidebar.binShown().set(false);
        search.focus();
    }

    /// Draws every line again, since models may have come to their end.
    public void markAgain() {
        list.markAgain();
    }
}
