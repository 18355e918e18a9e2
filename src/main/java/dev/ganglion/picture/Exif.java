package dev.ganglion.picture;

/// The orientation within Exif data, the only thing of it that is used.
final class Exif {
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;

    private Exif() {}

    /// From 1 to 8; 1 where `tiff` names none or makes no sense, since a picture is no worse for it.
    static int turn(Window tiff) {
        try {
            boolean little = tiff.says(0, "II");
            if (!little && !tiff.says(0, "MM")) {
                return UPRIGHT;
            }
            long at = number(tiff, 4, 4, little);
            long entries = Math.min(MOST_ENTRIES, number(tiff, at, 2, little));
            for (long entry = at + 2; entry < at + 2 + entries * ENTRY; entry += ENTRY) {
                if (number(tiff, entry, 2, little) == ORIENTATION && number(tiff, entry + 2, 2, little) == SHORT) {
                    long turn = number(tiff, entry + 8, 2, little);
                    return turn >= 1 && turn <= 8 ? (int) turn : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (PictureException e) {
            return UPRIGHT;
        }
    }

    private static long number(Window tiff, long at, int size, boolean little) throws PictureException {
        return little ? tiff.little(at, size) : tiff.big(at, size);
    }
}
