package dev.ganglion.ui.connection.draft;

/// How a draft stands to what is kept.
///
/// @param kept whether the profile is kept at all
/// @param changed whether something is typed that is not kept
public record Standing(boolean kept, boolean changed) {
    /// Whether there is nothing to save.
    public boolean settled() {
        return kept && !changed;
    }
}
