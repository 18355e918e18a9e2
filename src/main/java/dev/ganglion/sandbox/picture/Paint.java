package dev.ganglion.sandbox.picture;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The colours that a prompt can name.
enum Paint {
    RED(0xD32F2F, "red", "crimson", "scarlet"),
    ORANGE(0xFB8C00, "orange"),
    YELLOW(0xFDD835, "yellow", "golden", "gold"),
    GREEN(0x43A047, "green", "emerald"),
    TURQUOISE(0x26C6DA, "turquoise", "teal", "cyan"),
    BLUE(0x1E5FD8, "blue", "navy", "azure"),
    PURPLE(0x8E24AA, "purple", "violet"),
    PINK(0xF48FB1, "pink", "magenta"),
    BROWN(0x795548, "brown"),
    BLACK(0x121212, "black"),
    GREY(0x8A8A8A, "grey", "gray", "silver"),
    WHITE(0xFAFAFA, "white");

    private final Color colour;
    private final String words;

    Paint(int rgb, String... words) {
        this.colour = new Color(rgb);
        this.words = " " + String.join(" ", words) + " ";
    }

    Color colour() {
        return colour;
    }

    /// The one that a word names.
    static Optional<Paint> named(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(paint -> paint.words.contains(" " + lower + " "))
                .findFirst();
    }
}
