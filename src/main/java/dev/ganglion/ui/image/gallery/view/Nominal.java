package dev.ganglion.ui.image.gallery.view;

/// As how large a picture counts before it is fitted into its room.
enum Nominal {
    /// As it is.
    PIXELS,
    /// As large as every other one, so that what is compared lies at the same places.
    ALIKE;

    /// The longer side of every picture, in the measure of a look.
    private static final double LONGER = 1024;

    /// How many pixels of a look one of such a picture is.
    double enlargement(double width, double height) {
        return switch (this) {
            case PIXELS -> 1;
            case ALIKE -> LONGER / Math.max(width, height);
        };
    }

    /// How such a picture lies in that room.
    Framing framing(double width, double height, double across, double down) {
        double each = enlargement(width, height);
        return new Framing(width * each, height * each, across, down);
    }
}
