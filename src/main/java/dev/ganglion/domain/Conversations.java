package dev.ganglion.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps conversations. Every method blocks on the disk, is safe on any thread,
/// and throws [StorageException] when the store cannot be read or written.
public interface Conversations {
    /// A line of the list, newest change first.
    record Summary(String id, String title, String model, Instant changed) {}

    List<Summary> list();

    Optional<Conversation> open(String id);

    /// Creates or updates title and model; turns are untouched.
    void save(Conversation conversation);

    /// Adds a turn at the end, or replaces the one of that id: a streaming answer is put again and again.
    void put(String conversationId, Turn turn);

    /// Takes a turn out of the conversation and keeps it aside; to `put` it again brings it back to its place.
    void setAside(String turnId);

    /// Unsent text of the composer, kept for each conversation; empty removes it.
    void saveDraft(String conversationId, String text);

    String draft(String conversationId);
}
