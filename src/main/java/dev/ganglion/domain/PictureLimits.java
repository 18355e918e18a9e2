package dev.ganglion.domain;

import java.util.Set;

/// What a model takes of pictures.
///
/// @param most how many in one request
/// @param types the media types that it surely reads
/// @param longestSide in pixels
/// @param shortestSide in pixels
/// @param bytes the most of one encoded picture
public record PictureLimits(int most, Set<String> types, int longestSide, int shortestSide, int bytes) {
    public PictureLimits {
        types = Set.copyOf(types);
        if (most < 1 || shortestSide < 1 || longestSide < shortestSide || bytes < 1) {
            throw new IllegalArgumentException("limits that no picture meets");
        }
    }

    /// Whether a picture that was made for the one is as the other would have it.
    public boolean fitsAlike(PictureLimits other) {
        return other.types.equals(types)
                && other.longestSide == longestSide
                && other.shortestSide == shortestSide
                && other.bytes == bytes;
    }
}
