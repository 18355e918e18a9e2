package dev.ganglion.ui.kit.models;

import dev.ganglion.ui.kit.models.Mark.Tone;
import javafx.scene.control.Label;

/// A small word on a tinted ground, such as a capability or "Paid plan".
public final class Chip extends Label {
    private static final int TONE = 1;

    /// An empty chip.
    public Chip() {
        getStyleClass().setAll("badge", style(Tone.PLAIN));
        setMinWidth(USE_PREF_SIZE);
    }

    public Chip(Mark mark) {
        this();
        show(mark);
    }

    /// Shows another mark.
    public void show(Mark mark) {
        setText(mark.text());
        String tone = style(mark.tone());
        if (!getStyleClass().get(TONE).equals(tone)) {
            getStyleClass().set(TONE, tone);
        }
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "plain";
            case OUTLINE -> "outline";
            case WARNING -> "warning";
        };
    }
}
