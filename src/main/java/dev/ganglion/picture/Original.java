package dev.ganglion.picture;

/// A picture as it came.
///
/// @param type the media type that its bytes tell; empty for pixels that were never a file
/// @param width in pixels, upright
/// @param height in pixels, upright
/// @param bytes the size of the file; 0 for pixels that were never a file
public record Original(String type, long width, long height, long bytes) {}
