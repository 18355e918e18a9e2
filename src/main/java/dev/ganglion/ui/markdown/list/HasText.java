package dev.ganglion.ui.markdown.list;

/// A node of a row whose text can be selected and marked.
public interface HasText {
    /// The text, always the same object.
    Selectable shownText();
}
