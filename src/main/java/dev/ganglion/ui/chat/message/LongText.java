package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.markdown.text.PromptText;
import javafx.scene.layout.VBox;

/// A text that grows at its end, in pieces: what grows lays out the last piece only.
final class LongText extends VBox {
    private static final int PIECE = 2_000;

    private String shown = "";

    /// Where the last piece begins.
    private int last;

    LongText() {
        getStyleClass().add("long-text");
        getChildren().add(new PromptText(""));
    }

    /// Shows that text; one that begins with what is shown costs only what is new.
    void show(String text) {
        if (!text.startsWith(shown)) {
            getChildren().setAll(new PromptText(""));
            last = 0;
        }
        shown = text;
        while (text.length() - last > 2 * PIECE) {
            int end = end(text);
            tail().show(text.substring(last, end).stripTrailing());
            last = end;
            getChildren().add(new PromptText(""));
        }
        tail().show(text.substring(last));
    }

    private PromptText tail() {
        return (PromptText) getChildren().getLast();
    }

    /// After a line's end, or after a space where the line is long.
    private int end(String text) {
        int line = text.lastIndexOf('\n', last + 2 * PIECE - 1);
        if (line >= last + PIECE / 2) {
            return line + 1;
        }
        int space = text.lastIndexOf(' ', last + PIECE);
        return space > last ? space + 1 : last + PIECE;
    }
}
