package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.task.Paid;
import java.util.Optional;

/// What came of a call that draws.
///
/// @param paid the call; its value is the media type of the picture, which itself is in `held` or in the
///     gallery
/// @param glimpse a small one of it; empty where the reply holds no picture that can be read
/// @param kept empty where the gallery did not take it
/// @param held the picture itself while it is nowhere else
/// @param trouble what went wrong after it came
public record Outcome(
        Paid<String> paid,
        Optional<Glimpse> glimpse,
        Optional<Drawn> kept,
        Optional<Picture> held,
        Optional<Explanation> trouble) {
    /// A small picture.
    ///
    /// @param width of the whole one
    /// @param height of the whole one
    public record Glimpse(Picture picture, long width, long height) {}

    /// The media type of the picture.
    public String type() {
        return paid.value();
    }
}
