package dev.ganglion.export;

import dev.ganglion.domain.chat.Attachment;

/// A part of what is said, by what it is rather than by how it looks.
sealed interface Piece {
    /// As a person wrote it.
    record Written(String text) implements Piece {}

    /// As a model wrote it.
    record Markdown(String text) implements Piece {}

    /// What a model thought.
    record Thought(String text) implements Piece {}

    /// To be read letter by letter.
    ///
    /// @param language what it is written in, empty where unknown
    record Code(String title, String language, String text) implements Piece {}

    record Shown(Attachment.Image image) implements Piece {}

    /// A line about what stands above it.
    record Note(String words) implements Piece {}
}
