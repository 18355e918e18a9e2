package dev.ganglion.ui.kit.models;

/// A word that a [Chip] shows.
public record Mark(String text, Tone tone) {
    /// What a mark says beside its word.
    public enum Tone {
        /// A fact.
        PLAIN,
        /// A condition to know before choosing.
        OUTLINE,
        /// Something stops working, or has.
        WARNING
    }
}
