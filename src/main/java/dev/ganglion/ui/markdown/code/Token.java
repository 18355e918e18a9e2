package dev.ganglion.ui.markdown.code;

/// A piece of code and what it is, which names its style class.
public record Token(String text, Kind kind) {
    /// What a piece of code is.
    public enum Kind {
        PLAIN,
        COMMENT,
        STRING,
        NUMBER,
        KEYWORD,
        /// What is called, or a key.
        NAME
    }
}
