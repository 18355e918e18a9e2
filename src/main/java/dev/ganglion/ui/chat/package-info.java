/// The chat page: conversations, composer, streamed answers.
///
/// [ChatViewModel] owns the state; [Answering] is the work of one answer off the UI thread, from the reservation
/// of its cost to the last line on the disk.
@NullMarked
package dev.ganglion.ui.chat;

import org.jspecify.annotations.NullMarked;
