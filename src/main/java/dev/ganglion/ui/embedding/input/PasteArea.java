package dev.ganglion.ui.embedding.input;

import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.TextArea;

/// A box of lines that gives a paste away which is too long for it.
final class PasteArea extends TextArea {
    private final InputViewModel input;

    PasteArea(InputViewModel input, String id) {
        this.input = input;
        setId(id);
        getStyleClass().add("texts-area");
        Wrapping.wrap(this);
        textProperty().subscribe((_, now) -> input.type(now));
    }

    @Override
    public void paste() {
        String text = InputView.clipboard();
        if (!input.paste(text)) {
            super.paste();
            input.pasted(text);
        }
    }
}
