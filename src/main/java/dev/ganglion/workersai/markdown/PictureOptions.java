package dev.ganglion.workersai.markdown;

import java.util.Optional;
import java.util.OptionalInt;

/// What happens to the pictures inside a document. What is left open is as the service sees fit.
///
/// @param convert whether they are described
/// @param most how many of a page of HTML, at most 10
/// @param preview whether the picture that a page of HTML shows to others counts too
public record PictureOptions(
        Optional<Boolean> convert, Optional<Language> language, OptionalInt most, Optional<Boolean> preview) {
    /// Everything as the service sees fit.
    public static final PictureOptions USUAL =
            new PictureOptions(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    private static final int MOST = 10;

    public PictureOptions {
        if (most.isPresent() && (most.getAsInt() < 0 || most.getAsInt() > MOST)) {
            throw new IllegalArgumentException("at most ten pictures are converted, not " + most.getAsInt());
        }
    }
}
