package dev.ganglion.domain.chat;

import java.util.List;

/// Puts kept conversations in order. Every method blocks on the disk, is safe on any thread,
/// and throws [dev.ganglion.domain.StorageException] when the store cannot be read or written.
public interface Shelves {
    void rename(String id, String title);

    void pin(String id, boolean pinned);

    /// Puts it into a folder, which exists while something lies in it; an empty name takes it out.
    void file(String id, String folder);

    /// Puts it into the bin, from where [#restore] brings it back.
    void discard(String id);

    void restore(String id);

    /// Those in the bin, thrown away last first.
    List<Conversations.Summary> bin();

    /// Removes what is in the bin for good.
    void emptyBin();

    /// Adds a conversation with all its turns under its id, which must be new; all or nothing.
    void add(Conversation whole);
}
