package dev.ganglion.picture;

/// How a JPEG of four channels writes cyan, magenta, yellow and black.
enum Ink {
    /// It has no ink, only light.
    NONE,
    /// As ink: 255 covers the paper.
    PLAIN,
    /// As Adobe writes it: 255 leaves the paper bare.
    INVERTED,
    /// The same, with the first three channels as luma and chroma.
    LUMA;

    private static final int FULL = 255;

    /// The opaque colour of four channels from 0 to 255.
    int argb(int first, int second, int third, int black) {
        return switch (this) {
            case NONE -> throw new IllegalStateException("a picture without ink");
            case PLAIN -> mix(FULL - first, FULL - second, FULL - third, FULL - black);
            case INVERTED -> mix(first, second, third, black);
            case LUMA -> luma(first, second - 128, third - 128, black);
        };
    }

    private static int luma(int bright, int blueness, int redness, int black) {
        return mix(
                FULL - clipped(bright + 1.402 * redness),
                FULL - clipped(bright - 0.344_136 * blueness - 0.714_136 * redness),
                FULL - clipped(bright + 1.772 * blueness),
                black);
    }

    private static int mix(int red, int green, int blue, int light) {
        return Pixels.opaque(red * light / FULL, green * light / FULL, blue * light / FULL);
    }

    private static int clipped(double value) {
        return Math.clamp(Math.round(value), 0, FULL);
    }
}
