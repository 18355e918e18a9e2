package dev.ganglion.domain.chat;

import java.util.List;

/// Finds words in everything that is kept: titles, system prompts, prompts with their attachments, replies, reasoning,
/// tool calls and their results. Case and accents make no difference.
public interface Search {
    /// A piece of what was found.
    ///
    /// @param conversation where
    /// @param turn the turn's id, empty when the title has it
    /// @param excerpt the words around, without line breaks
    /// @param marks where the words are in the excerpt
    record Hit(Conversations.Summary conversation, String turn, String excerpt, List<Mark> marks) {
        public Hit {
            marks = List.copyOf(marks);
        }
    }

    /// From `start` up to but without `end`, in chars.
    record Mark(int start, int end) {}

    /// The newest places that have every word of `query`, the last word also as the beginning of one; at most `limit`.
    /// What stands in double quotes must stand so. Any text is a fit query.
    ///
    /// Blocks on the disk, is safe on any thread, and throws [dev.ganglion.domain.StorageException] when the store
    /// cannot be read.
    List<Hit> find(String query, int limit);
}
