package dev.ganglion.ui.chat.sidebar;

/// What is being written in the place of a conversation's line.
sealed interface Editing {
    record Nothing() implements Editing {}

    /// Another title for it.
    record Title(String id) implements Editing {}

    /// The name of the folder for it.
    record Folder(String id) implements Editing {}

    /// Whether that conversation's line is written on.
    default boolean of(String conversation) {
        return switch (this) {
            case Nothing _ -> false;
            case Title(String id) -> id.equals(conversation);
            case Folder(String id) -> id.equals(conversation);
        };
    }
}
