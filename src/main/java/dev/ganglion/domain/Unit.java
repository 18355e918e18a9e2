package dev.ganglion.domain;

import java.util.Arrays;
import java.util.Optional;

/// What a price counts. The labels are those of the bundled catalogue.
public enum Unit {
    M_INPUT_TOKENS("per M input tokens"),
    M_CACHED_TOKENS("per M cached input tokens"),
    M_OUTPUT_TOKENS("per M output tokens"),
    TILE("per 512x512 tile"),
    STEP("per step"),
    INPUT_TILE("per input 512x512 tile"),
    OUTPUT_TILE("per output 512x512 tile"),
    INPUT_TILE_STEP("per input 512x512 tile, per step"),
    OUTPUT_TILE_STEP("per output 512x512 tile, per step"),
    FIRST_MEGAPIXEL("first MP (1024x1024)"),
    NEXT_MEGAPIXEL("per subsequent MP"),
    INPUT_MEGAPIXEL("per input image MP"),
    M_IMAGES("per M images"),
    AUDIO_MINUTE("per audio minute"),
    AUDIO_MINUTE_INPUT("per audio minute input"),
    AUDIO_MINUTE_WEBSOCKET("per audio minute (websocket)"),
    AUDIO_MINUTE_INPUT_WEBSOCKET("per audio minute input (websocket)"),
    K_CHARACTERS("per 1k characters input");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The unit of exactly that label.
    public static Optional<Unit> labelled(String label) {
        return Arrays.stream(values()).filter(unit -> unit.label.equals(label)).findFirst();
    }
}
