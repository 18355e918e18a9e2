package dev.ganglion.ui.image.gallery.view;

/// What is seen of a picture, in a way that holds for pictures of any size.
///
/// @param scale pixels of the screen for one of the picture; 0 for as large as the whole picture fits
/// @param x what is in the middle: 0 at the left edge of the picture, 1 at the right
/// @param y what is in the middle: 0 at the top edge of the picture, 1 at the bottom
public record Look(double scale, double x, double y) {
    /// The whole picture.
    public static final Look FIT = new Look(0, 0.5, 0.5);

    /// Each pixel as one.
    public static final Look ACTUAL = new Look(1, 0.5, 0.5);

    /// Whether the whole picture is to be seen.
    public boolean fits() {
        return scale == 0;
    }
}
