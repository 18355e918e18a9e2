package dev.ganglion.domain.gallery;

/// Which pictures are asked for.
///
/// @param words all must be in the prompt, the negative prompt or the model's name; empty for all pictures
public record Wanted(String words, Which which) {
    /// All that are not in the bin.
    public static final Wanted ALL = new Wanted("", Which.KEPT);

    /// From where.
    public enum Which {
        /// All but the bin.
        KEPT,
        FAVOURITES,
        BIN
    }
}
