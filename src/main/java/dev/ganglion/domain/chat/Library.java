package dev.ganglion.domain.chat;

import java.util.List;

/// Texts that the user has saved by name, to use them in any conversation. Every method blocks on the disk, is safe on
/// any thread, and throws [dev.ganglion.domain.StorageException] when the store cannot be read or written.
public interface Library {
    /// What a saved text is for.
    enum Kind {
        SYSTEM_PROMPT,
        /// The JSON of a [ToolDefinition].
        TOOL,
        /// A JSON Schema of replies.
        SCHEMA
    }

    /// A text by its name, which is unique among those of its kind.
    record Saved(Kind kind, String name, String text) {}

    /// Those of a kind by their names.
    List<Saved> list(Kind kind);

    /// Adds it, or takes the place of the one of its kind and name.
    void save(Saved saved);

    void remove(Kind kind, String name);
}
