package dev.ganglion.ui.settings;

import dev.ganglion.domain.backup.Contents;
import java.nio.file.Path;

/// What is happening to the user's data as a whole.
sealed interface DataState {
    record Idle() implements DataState {}

    /// Something runs.
    ///
    /// @param what in words
    record Working(String what) implements DataState {}

    /// It is done.
    record Done(String sentence) implements DataState {}

    /// It is not done, and nothing has changed.
    record Failed(String sentence) implements DataState {}

    /// A backup has been read and waits for a yes.
    record Asking(Path backup, Contents contents) implements DataState {}

    /// A backup is ready for the next start.
    record Staged(Contents contents) implements DataState {}

    /// The settings have been reset, which can be taken back.
    record Reset(int count) implements DataState {}
}
