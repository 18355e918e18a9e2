package dev.ganglion.export;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Conversation;
import java.util.Map;

/// A conversation that was read from a file.
///
/// @param pictures those attached to it, by the ids of their attachments
public record Imported(Conversation conversation, Map<String, Picture> pictures) {
    public Imported {
        pictures = Map.copyOf(pictures);
    }
}
