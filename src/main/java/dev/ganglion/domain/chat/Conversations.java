package dev.ganglion.domain.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps conversations. Every method blocks on the disk, is safe on any thread,
/// and throws [dev.ganglion.domain.StorageException] when the store cannot be read or written.
public interface Conversations {
    /// A line of the list.
    ///
    /// @param folder the name of the one it lies in, empty for none
    record Summary(String id, String title, String model, Instant changed, boolean pinned, String folder) {}

    /// Those outside the bin, pinned ones first, then the newest change first.
    List<Summary> list();

    Optional<Conversation> open(String id);

    /// Creates it, or updates its title, model, setup and which turns are shown; turns are untouched, and so is a title
    /// that [Shelves#rename] gave it.
    void save(Conversation conversation);

    /// Adds a turn after `parent`, which is empty at the root, or replaces the one of its id in its place:
    /// a streaming answer is put again and again.
    void put(String conversationId, Turn turn, String parent);

    /// Takes turns out of their conversation and keeps them aside.
    void setAside(Collection<String> turnIds);

    /// Brings turns that were set aside back to their places.
    void bringBack(Collection<String> turnIds);

    /// What the composer holds, kept for each conversation; an empty one removes it.
    void saveDraft(String conversationId, Draft draft);

    Draft draft(String conversationId);

    /// The ids of those whose draft is kept.
    Set<String> drafted();
}
