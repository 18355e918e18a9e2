package dev.ganglion.ui.markdown;

/// How a piece of text is set.
public enum Mark {
    STRONG,
    EMPHASIS,
    STRIKE,
    CODE,
    /// A piece of HTML, shown as it is written.
    HTML,
    /// A formula, shown as it is written.
    LATEX,
    /// The description of a picture, which is not fetched.
    IMAGE,
    /// Where the link before leads: it is shown because that is not what it seems, and is not part of the source.
    TARGET
}
