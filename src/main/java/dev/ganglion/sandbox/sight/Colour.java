package dev.ganglion.sandbox.sight;

import java.awt.Color;
import java.util.Locale;

/// The colours that the sandbox has a word for.
public enum Colour {
    /// Too dark to have a hue.
    BLACK,
    /// No hue, and neither dark nor light.
    GREY,
    /// As light as it gets.
    WHITE,
    /// Hues around 0 degrees.
    RED,
    /// A bright hue between red and yellow.
    ORANGE,
    /// The same, darker.
    BROWN,
    /// Hues around 55 degrees.
    YELLOW,
    /// Hues around 120 degrees.
    GREEN,
    /// Between green and blue.
    TURQUOISE,
    /// Hues around 225 degrees.
    BLUE,
    /// Hues around 275 degrees.
    PURPLE,
    /// Between purple and red, and pale reds.
    PINK;

    private static final double DARK = 0.18;
    private static final double PALE = 0.14;
    private static final double LIGHT = 0.9;
    private static final double ORANGE_BRIGHTNESS = 0.68;
    private static final double PINK_PALENESS = 0.55;
    private static final double PURPLE_BRIGHTNESS = 0.75;

    /// The word for an opaque colour of 8 bits a channel, red in the highest.
    static Colour of(int rgb) {
        var hsb = Color.RGBtoHSB((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, null);
        if (hsb[2] < DARK) {
            return BLACK;
        }
        if (hsb[1] < PALE) {
            return hsb[2] > LIGHT ? WHITE : GREY;
        }
        return ofHue(Math.round(hsb[0] * 360), hsb[1], hsb[2]);
    }

    private static Colour ofHue(int degrees, double saturation, double brightness) {
        if (degrees < 14 || degrees >= 345) {
            return saturation < PINK_PALENESS && brightness > ORANGE_BRIGHTNESS ? PINK : RED;
        }
        if (degrees < 44) {
            return brightness < ORANGE_BRIGHTNESS ? BROWN : ORANGE;
        }
        if (degrees < 70) {
            return YELLOW;
        }
        if (degrees < 162) {
            return GREEN;
        }
        if (degrees < 196) {
            return TURQUOISE;
        }
        if (degrees < 256) {
            return BLUE;
        }
        return degrees < 292 || (degrees < 315 && brightness < PURPLE_BRIGHTNESS) ? PURPLE : PINK;
    }

    /// The word itself.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
