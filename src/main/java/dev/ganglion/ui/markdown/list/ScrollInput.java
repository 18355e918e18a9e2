package dev.ganglion.ui.markdown.list;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// Scrolls a list by wheel, touchpad and keys.
final class ScrollInput {
    private static final double LINE = 40;

    private final BlockList<?> list;

    private ScrollInput(BlockList<?> list) {
        this.list = list;
    }

    static void attach(BlockList<?> list) {
        var input = new ScrollInput(list);
        list.addEventHandler(ScrollEvent.SCROLL, input::wheel);
        list.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isShortcutDown()) {
            list.scrollBy(-event.getDeltaY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        double page = Math.max(LINE, list.getHeight() - 2 * LINE);
        switch (event.getCode()) {
            case UP -> list.scrollBy(-LINE);
            case DOWN -> list.scrollBy(LINE);
            case PAGE_UP -> list.scrollBy(-page);
            case PAGE_DOWN, SPACE -> list.scrollBy(page);
            case HOME -> list.scrollTo(0);
            case END -> list.scrollToEnd();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
