package dev.ganglion.picture;

/// What a file says of its picture before anything is decoded.
///
/// @param pixelBytes how many bytes a pixel takes once it is decoded
/// @param turn how to set it upright, as Exif counts: 1 for not at all, up to 8
/// @param moving whether there are more frames than the first
/// @param ink how its four channels are to be mixed, where it has such
/// @param annotated whether something is written beside the picture: where and with what it was taken, comments
record Header(
        Format format, long width, long height, int pixelBytes, int turn, boolean moving, Ink ink, boolean annotated) {
    private static final long LONGEST_SIDE = 65_535;

    /// Still, upright and in colours of light.
    static Header plain(Format format, long width, long height, int pixelBytes) {
        return new Header(format, width, height, pixelBytes, Exif.UPRIGHT, false, Ink.NONE, false);
    }

    Header turned(int other) {
        return new Header(format, width, height, pixelBytes, other, moving, ink, annotated);
    }

    Header animated(boolean more) {
        return new Header(format, width, height, pixelBytes, turn, more, ink, annotated);
    }

    Header mixed(Ink other) {
        return new Header(format, width, height, pixelBytes, turn, moving, other, annotated);
    }

    Header annotated(boolean something) {
        return new Header(format, width, height, pixelBytes, turn, moving, ink, something);
    }

    /// Refuses what no decoder should see.
    void check(long mostPixels) throws PictureException {
        if (width == 0 || height == 0) {
            throw new PictureException(new Refusal.Empty());
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > mostPixels) {
            throw new PictureException(new Refusal.TooManyPixels(width, height));
        }
    }

    /// Whether it lies on its side, so that width and height change places.
    boolean sideways() {
        return turn > 4;
    }
}
