package dev.ganglion.ui.kit;

import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.kit.page.Understudy;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// A page of the window: one entry of the navigation rail.
public interface Page {
    /// A stable name, kept in the settings, such as `chat`.
    String id();

    /// What the rail and the palette call it.
    String title();

    Feather icon();

    /// The page's content, built when first asked for; always the same node. Call on the UI thread.
    Node content();

    /// Whether it belongs to the program rather than to the work, so that it stands at the foot of the rail.
    default boolean ofProgram() {
        return false;
    }

    /// The keys that it listens to, for the list of keys.
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /// Shows itself as one shows things to others, or as usual again.
    default void present(Presenting how) {}

    /// Goes through what users do first on the page, before anybody does it. Call on the UI thread, in an idle moment.
    default Optional<Understudy> understudy() {
        return Optional.empty();
    }

    /// Puts the focus where a user would start. Called each time the page is shown.
    void shown();
}
