package dev.ganglion.ui.image.draw;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Size;
import java.util.Arrays;
import java.util.Optional;

/// Remembers what the form is set to, beside the parameters of models.
record DrawSettings(Settings settings) {
    static final int MOST_VARIATIONS = 16;
    private static final int LONGEST = 20_000;
    private static final String PROMPT = "image.prompt";
    private static final String NEGATIVE = "image.negative";
    private static final String SIZE = "image.size";
    private static final String VARIATIONS = "image.variations";
    private static final String SEEDS = "image.seeds";
    private static final String SEED = "image.seed";

    /// What was typed and is not drawn yet, or was last.
    String prompt() {
        return settings.value(PROMPT).orElse("");
    }

    void keepPrompt(String prompt) {
        settings.put(PROMPT, prompt.substring(0, Math.min(prompt.length(), LONGEST)));
    }

    String negative() {
        return settings.value(NEGATIVE).orElse("");
    }

    void keepNegative(String negative) {
        settings.put(NEGATIVE, negative.substring(0, Math.min(negative.length(), LONGEST)));
    }

    Optional<Size> size() {
        return settings.value(SIZE).flatMap(Size::read);
    }

    void keep(Optional<Size> size) {
        size.ifPresentOrElse(
                chosen -> settings.put(SIZE, chosen.width() + "x" + chosen.height()), () -> settings.remove(SIZE));
    }

    int variations() {
        return settings.value(VARIATIONS)
                .flatMap(DrawSettings::number)
                .map(number -> Math.clamp(number, 1, MOST_VARIATIONS))
                .orElse(1);
    }

    void keep(int variations) {
        settings.put(VARIATIONS, Integer.toString(variations));
    }

    Seeds seeds() {
        long number = settings.value(SEED).flatMap(DrawSettings::number).orElse(1L);
        return settings.value(SEEDS)
                .flatMap(written -> Arrays.stream(Seeds.Mode.values())
                        .filter(mode -> mode.name().equals(written))
                        .findFirst())
                .map(mode -> new Seeds(mode, number))
                .orElse(Seeds.RANDOM);
    }

    void keep(Seeds seeds) {
        settings.put(SEEDS, seeds.mode().name());
        settings.put(SEED, Long.toString(seeds.number()));
    }

    /// Empty for what a file edited by hand may hold.
    private static Optional<Long> number(String written) {
        return written.matches("\\d{1,10}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
    }
}
