package dev.ganglion.picture;

/// What was done to a picture before it is sent.
public enum Change {
    SCALED,
    /// It moves, and only its first frame is sent.
    FIRST_FRAME,
    /// It lay on its side or was mirrored, as its camera noted.
    TURNED,
    /// It is sent in another format.
    CONVERTED,
    /// What could be seen through became white.
    FLATTENED,
    /// What was written beside it stays here: place, camera, comments.
    METADATA_REMOVED
}
