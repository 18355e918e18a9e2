package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Model LEGACY =
            CATALOGUE.find("@cf/meta/llama-3.3-70b-instruct-fp8-fast").orElseThrow();
    private static final Model CHAT =
            CATALOGUE.find("@cf/google/gemma-4-26b-a4b-it").orElseThrow();
    private static final List<Message> PROMPT = List.of(new Message(Role.USER, "abcd".repeat(250)));

    private final Settings settings = new MemorySettings();
    private final Estimates estimates = new Estimates(settings);

    @Test
    void startsAtFourCharactersAToken() {
        Estimate estimate = estimates.chat(LEGACY, PROMPT, OptionalInt.empty());

        assertThat(estimate.promptTokens()).hasValue(254);
        assertThat(estimate.least()).isEqualTo(Prices.computed(LEGACY, new Usage(254, 0, 1, Optional.empty())));
    }

    @Test
    void learnsFromRealUsageOfThatModelOnly() {
        estimates.learn(LEGACY, PROMPT, new Usage(504, 0, 9, Optional.empty()));

        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.empty()).promptTokens())
                .hasValue(504);
        assertThat(estimates.chat(CHAT, PROMPT, OptionalInt.empty()).promptTokens())
                .hasValue(254);
    }

    @Test
    void learnsNothingFromAFewCharacters() {
        estimates.learn(LEGACY, List.of(new Message(Role.USER, "Hi")), new Usage(40, 0, 9, Optional.empty()));

        assertThat(settings.all()).isEmpty();
    }

    @Test
    void forgetsAFactorThatIsNoNumber() {
        estimates.learn(LEGACY, PROMPT, new Usage(504, 0, 9, Optional.empty()));
        settings.all().keySet().forEach(key -> settings.put(key, "much"));

        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.empty()).promptTokens())
                .hasValue(254);
    }

    @Test
    void takesTheLimitOfTheRequestThenOfTheModel() {
        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.of(1_000)).outputLimit())
                .hasValue(1_000);
        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.empty()).outputLimit())
                .hasValue(256);
        assertThat(estimates.chat(CHAT, PROMPT, OptionalInt.empty()).outputLimit())
                .hasValue(16_384);
    }

    @Test
    void neverPromisesMoreThanTheContextHolds() {
        Estimate estimate = estimates.chat(LEGACY, PROMPT, OptionalInt.of(1_000_000));

        assertThat(estimate.outputLimit()).hasValue(24_000 - 254);
    }

    @Test
    void boundsTheRealCost() {
        Estimate estimate = estimates.chat(LEGACY, PROMPT, OptionalInt.empty());

        var real = new Usage(600, 0, 256, Optional.empty());
        assertThat(Prices.cost(LEGACY, real).orElseThrow())
                .isBetween(estimate.least().orElseThrow(), estimate.most().orElseThrow());
    }

    @Test
    void knowsNoPriceOfAModelThatNobodyListed() {
        Model model = Model.unlisted("@cf/who/knows", Task.TEXT_GENERATION);

        assertThat(estimates.chat(model, PROMPT, OptionalInt.empty()))
                .isEqualTo(
                        new Estimate(OptionalLong.of(254), OptionalLong.empty(), Optional.empty(), Optional.empty()));
    }
}
