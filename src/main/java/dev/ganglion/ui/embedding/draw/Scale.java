package dev.ganglion.ui.embedding.draw;

/// Colours from dark blue over grey to yellow: equal steps look equal, in either theme, and for eyes that
/// see two colours as well. It is the scale that is known as cividis.
///
/// @param least what the first colour stands for
/// @param most what the last one does
record Scale(double least, double most) {
    private static final int[] COLOURS = {
        0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173, 0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B, 0xFFEA46
    };

    private static final int SHADES = 1_024;
    private static final double STEP = 20;
    private static final double NARROWEST = 0.05;

    /// One with round ends up to 1, so that the same colour means the same in most squares.
    static Scale from(double least) {
        double round = Math.floor(Math.min(least, 1 - NARROWEST) * STEP) / STEP;
        return new Scale(Math.clamp(round, -1, 1 - NARROWEST), 1);
    }

    /// Colours for many cosines, each as near to its own as an eye can tell.
    int[] palette() {
        int[] palette = new int[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            palette[shade] = argb(least + (most - least) * shade / (SHADES - 1));
        }
        return palette;
    }

    /// Which colour of the palette a cosine has.
    int shade(double cosine) {
        return Math.clamp((int) ((cosine - least) * (SHADES - 1) / (most - least) + 0.5), 0, SHADES - 1);
    }

    /// The colour of a cosine, opaque, as alpha, red, green and blue.
    int argb(double cosine) {
        double place = Math.clamp((cosine - least) / (most - least), 0, 1) * (COLOURS.length - 1);
        int below = Math.min((int) place, COLOURS.length - 2);
        double part = place - below;
        int argb = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = COLOURS[below] >> shift & 0xFF;
            int to = COLOURS[below + 1] >> shift & 0xFF;
            argb = argb << 8 | (int) Math.round(from + part * (to - from));
        }
        return argb;
    }
}
