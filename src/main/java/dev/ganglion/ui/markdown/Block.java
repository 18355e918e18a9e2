package dev.ganglion.ui.markdown;

import java.util.List;

/// A row of a document: a piece of content and the containers it is in, from the outside in.
public record Block(List<Frame> frames, Content content) {
    /// Checks and copies.
    public Block {
        frames = List.copyOf(frames);
    }
}
