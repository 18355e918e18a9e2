package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The text area of the composer, as high as its text up to a limit. Long texts and pictures that are pasted become
/// attachments.
final class PromptArea extends TextArea {
    private static final double LEAST = 40;
    private static final double MOST = 220;

    private final Receiver receiver;
    private boolean pasting;
    private Runnable next = () -> {};

    PromptArea(Receiver receiver) {
        this.receiver = receiver;
        Wrapping.wrap(this);
        setPrefRowCount(1);
        setMinHeight(LEAST);
        setMaxHeight(MOST);
        addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        textProperty().subscribe(_ -> requestLayout());
    }

    @Override
    public void paste() {
        pasting = true;
        try {
            if (!receiver.take(Clipboard.getSystemClipboard())) {
                super.paste();
            }
        } finally {
            pasting = false;
        }
        Runnable waited = next;
        next = () -> {};
        waited.run();
    }

    /// Does it now or, while something is being pasted, right after: a desktop that waits for the clipboard may
    /// deliver keys and clicks that come meanwhile, and the message must not go without what was pasted
    /// before them.
    void afterPaste(Runnable deed) {
        if (pasting) {
            next = deed;
        } else {
            deed.run();
        }
    }

    /// The text is laid out anyway to be shown; asking for its height costs nothing more.
    @Override
    protected double computePrefHeight(double width) {
        // What is empty now may have been laid out as a long text, and remembers so until the next frame.
        return getLength() > 0 && getWidth() > 0 && lookup(".content") instanceof Region content
                ? Math.clamp(Math.ceil(content.prefHeight(getWidth())), LEAST, MOST)
                : LEAST;
    }
}
