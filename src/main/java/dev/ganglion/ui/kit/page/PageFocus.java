package dev.ganglion.ui.kit.page;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The keyboard on a page while that is shown. When what has the focus goes, a scene gives the focus to whatever comes
/// first in the window; here it goes to where the page is worked with. JavaFX thread only.
public final class PageFocus {
    private final Node page;
    private final Runnable home;
    private Subscription watch = Subscription.EMPTY;
    private @Nullable Node held;

    private PageFocus(Node page, Runnable home) {
        this.page = page;
        this.home = home;
    }

    /// Keeps the focus on `page`, with `home` to lead it back there.
    public static void keep(Node page, Runnable home) {
        PageFocus focus = new PageFocus(page, home);
        page.getProperties().put(PageFocus.class, focus);
        page.sceneProperty().subscribe(focus::watch);
    }

    /// Leads the focus from `part` of a page, which is about to go, back to where that page is worked with.
    public static void leave(Node part) {
        for (Node at = part; part.isFocusWithin() && at != null; at = at.getParent()) {
            if (at.getProperties().get(PageFocus.class) instanceof PageFocus focus) {
                focus.home.run();
            }
        }
    }

    /// Has `keys` work wherever in the window the focus is while `page` is shown.
    public static void hear(Node page, EventHandler<KeyEvent> keys) {
        EventHandler<KeyEvent> whileShown = key -> {
            if (page.isVisible()) {
                keys.handle(key);
            }
        };
        page.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, whileShown);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, whileShown);
            }
        });
    }

    private void watch(@Nullable Scene scene) {
        watch.unsubscribe();
        held = null;
        watch = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::moved);
    }

    /// Between two owners there may be none for a moment.
    private void moved(@Nullable Node owner) {
        if (owner == null) {
            return;
        }
        Node before = held;
        held = isOnPage(owner) ? owner : null;
        if (before != null && held == null && page.getScene() != null && !canHold(before)) {
            home.run();
        }
    }

    private boolean isOnPage(Node node) {
        Node at = node;
        while (at != null && at != page) {
            at = at.getParent();
        }
        return at == page;
    }

    private boolean canHold(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node.getScene() == page.getScene();
    }
}
