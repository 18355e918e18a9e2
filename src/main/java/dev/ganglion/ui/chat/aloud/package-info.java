/// What a screen reader says of an answer while it arrives: whole sentences, each once.
///
/// Nothing here is seen. What a reader of the screen gets to know of it depends on the system: JavaFX tells changes
/// of a text to Windows and macOS, has no announcements beside that, and tells nothing on Linux.
@NullMarked
package dev.ganglion.ui.chat.aloud;

import org.jspecify.annotations.NullMarked;
