package dev.ganglion.ui.image.gallery;

/// How the list of pictures stands.
sealed interface State {
    /// It is being read for the first time.
    record Reading() implements State {}

    /// It is as it was read last.
    record Read() implements State {}

    /// It could not be read.
    ///
    /// @param why a sentence
    record Failed(String why) implements State {}
}
