package dev.ganglion.ui.markdown.select;

import java.util.Optional;

/// The text of a row, as its view shows it. Any thread.
@FunctionalInterface
public interface RowText {
    /// A row without text to select, such as a line of buttons.
    RowText NONE = () -> "";

    /// The characters, in the order that offsets count.
    String plain();

    /// Whether the row only goes on with what the row before shows.
    default boolean continues() {
        return false;
    }

    /// All of the listing that the row shows or is a piece of.
    default Optional<String> listing() {
        return Optional.empty();
    }

    /// The text of a row that is not Markdown, such as a prompt.
    static RowText of(String text) {
        return text.isEmpty() ? NONE : () -> text;
    }
}
