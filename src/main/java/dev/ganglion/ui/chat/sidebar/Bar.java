package dev.ganglion.ui.chat.sidebar;

/// What is said below the list until it is answered, dismissed or something else is to be said.
sealed interface Bar {
    record Nothing() implements Bar {}

    /// A conversation lies in the bin, from where it can come back at once.
    ///
    /// @param open whether it was the open one
    record Binned(String id, String title, boolean open) implements Bar {}

    /// Whether that many conversations shall be gone for good.
    record Asking(int count) implements Bar {}

    record Said(String sentence) implements Bar {}

    /// Something did not work.
    record Failed(String sentence) implements Bar {}
}
