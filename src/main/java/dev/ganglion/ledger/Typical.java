package dev.ganglion.ledger;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A request as many are, so that models can be compared by what a thousand of them cost.
public enum Typical {
    /// A question with some history, and an answer of a few paragraphs.
    CHAT(1_000, 300),
    /// A text of a page.
    PAGE(500, 0),
    /// A few sentences.
    SENTENCES(100, 0),
    /// A paragraph, and the same in another language.
    TRANSLATION(200, 200),
    /// A picture with a question about it, and a description.
    DESCRIPTION(800, 150),
    /// A picture of 1024×1024 pixels drawn from words, at the steps that the model takes by itself.
    DRAWING(0, 0),
    /// One picture looked at.
    PICTURE(0, 0),
    /// A minute of audio heard.
    MINUTE(0, 0),
    /// Five hundred characters spoken, half a minute of audio.
    SPEECH(0, 0);

    /// What is assumed where the model does not say how many steps it takes.
    public static final int USUAL_STEPS = 20;

    private static final int REQUESTS = 1_000;
    private static final int TILES = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final int input;
    private final int output;

    Typical(int input, int output) {
        this.input = input;
        this.output = output;
    }

    /// The request that is typical of what the model is for.
    public static Typical of(Model model) {
        return switch (model.task()) {
            case TEXT_GENERATION, OTHER -> CHAT;
            case TEXT_EMBEDDINGS, SUMMARIZATION -> PAGE;
            case TEXT_CLASSIFICATION -> SENTENCES;
            case TRANSLATION -> TRANSLATION;
            case IMAGE_TO_TEXT -> DESCRIPTION;
            case TEXT_TO_IMAGE -> DRAWING;
            case IMAGE_CLASSIFICATION, OBJECT_DETECTION -> PICTURE;
            case SPEECH_RECOGNITION, VOICE_ACTIVITY -> MINUTE;
            case TEXT_TO_SPEECH -> SPEECH;
        };
    }

    /// Tokens that go in; 0 where it is not counted in tokens.
    public int input() {
        return input;
    }

    /// Tokens that come back.
    public int output() {
        return output;
    }

    /// What a thousand of them cost by the model's price list; empty where it has no price for them.
    ///
    /// @param steps that the model takes by itself, where it says so
    public Optional<Neurons> thousand(Model model, OptionalInt steps) {
        return Prices.computed(model, amounts(model, steps.orElse(USUAL_STEPS)))
                .map(one -> new Neurons(one.amount().multiply(BigDecimal.valueOf(REQUESTS))));
    }

    private Map<Unit, BigDecimal> amounts(Model model, int steps) {
        return switch (this) {
            case CHAT, PAGE, SENTENCES, TRANSLATION, DESCRIPTION -> tokens();
            case DRAWING -> drawing(steps);
            case PICTURE -> Map.of(Unit.M_IMAGES, BigDecimal.ONE.movePointLeft(6));
            case MINUTE -> minute(model);
            case SPEECH -> Map.of(Unit.K_CHARACTERS, HALF, Unit.AUDIO_MINUTE, HALF);
        };
    }

    private Map<Unit, BigDecimal> tokens() {
        return Map.of(
                Unit.M_INPUT_TOKENS, BigDecimal.valueOf(input, 6),
                Unit.M_OUTPUT_TOKENS, BigDecimal.valueOf(output, 6));
    }

    private static Map<Unit, BigDecimal> drawing(int steps) {
        var amounts = new EnumMap<Unit, BigDecimal>(Unit.class);
        amounts.put(Unit.TILE, BigDecimal.valueOf(TILES));
        amounts.put(Unit.STEP, BigDecimal.valueOf(steps));
        amounts.put(Unit.OUTPUT_TILE, BigDecimal.valueOf(TILES));
        amounts.put(Unit.OUTPUT_TILE_STEP, BigDecimal.valueOf((long) TILES * steps));
        amounts.put(Unit.FIRST_MEGAPIXEL, BigDecimal.ONE);
        return amounts;
    }

    /// Live audio has a price of its own, which counts only where there is no other.
    private static Map<Unit, BigDecimal> minute(Model model) {
        var amounts = new EnumMap<Unit, BigDecimal>(Unit.class);
        amounts.put(Unit.AUDIO_MINUTE, BigDecimal.ONE);
        amounts.put(Unit.AUDIO_MINUTE_INPUT, BigDecimal.ONE);
        if (model.prices().lines().stream().noneMatch(price -> amounts.containsKey(price.unit()))) {
            amounts.put(Unit.AUDIO_MINUTE_WEBSOCKET, BigDecimal.ONE);
            amounts.put(Unit.AUDIO_MINUTE_INPUT_WEBSOCKET, BigDecimal.ONE);
        }
        return amounts;
    }
}
