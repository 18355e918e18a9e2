package dev.ganglion.sandbox.picture;

import java.util.Arrays;
import java.util.Optional;

/// What can be drawn, from the farthest to the nearest.
enum Thing {
    BACKGROUND(0xE8EAF0, "background", "backdrop", "wall"),
    SKY(0x8EC5F0, "sky", "day"),
    NIGHT(0x0B1A3A, "night", "space", "stars", "star", "galaxy"),
    SUNSET(0xF6A04D, "sunset", "sunrise", "dawn", "dusk"),
    SUN(0xFFD54F, "sun"),
    MOON(0xF4F1DE, "moon"),
    CLOUD(0xF5F7FA, "cloud", "clouds"),
    MOUNTAIN(0x6D7A8C, "mountain", "mountains", "alps", "hill", "hills"),
    SEA(0x1F6FA8, "sea", "ocean", "lake", "river", "water", "beach"),
    FIELD(0x6FAE4C, "field", "meadow", "grass", "garden", "park"),
    CITY(0x4A5468, "city", "skyline", "town", "buildings", "skyscraper"),
    HOUSE(0xC8734A, "house", "cabin", "cottage", "home"),
    TREE(0x2E7D32, "tree", "trees", "forest", "wood"),
    FLOWER(0xE4528B, "flower", "flowers", "rose", "tulip"),
    BOAT(0xB5533C, "boat", "ship", "sailboat"),
    CAR(0xC62828, "car", "automobile"),
    BIRD(0x30343B, "bird", "birds"),
    CAT(0x6B5B53, "cat", "kitten", "cats"),
    PERSON(0x3F5B8C, "person", "man", "woman", "child", "girl", "boy"),
    CIRCLE(0xD9534F, "circle", "ball", "apple", "sphere"),
    SQUARE(0x4C78B5, "square", "box", "cube"),
    TRIANGLE(0xE0A83C, "triangle", "pyramid");

    private final int rgb;
    private final String words;

    Thing(int rgb, String... words) {
        this.rgb = rgb;
        this.words = " " + String.join(" ", words) + " ";
    }

    /// The colour it has unless the prompt names one.
    int rgb() {
        return rgb;
    }

    /// Whether it fills the picture behind all others.
    boolean ground() {
        return compareTo(SUNSET) <= 0;
    }

    static Optional<Thing> named(String word) {
        return Arrays.stream(values())
                .filter(thing -> thing.words.contains(" " + word + " "))
                .findFirst();
    }
}
