package dev.ganglion.ui.markdown;

/// How a piece of text is set.
public enum Mark {
    STRONG,
    EMPHASIS,
    STRIKE,
    CODE
}
