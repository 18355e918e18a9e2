package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @ParameterizedTest
    @CsvSource({
        "@cf/google/gemma-4-26b-a4b-it, 147, 0, 16, 1.772727",
        "@cf/zai-org/glm-5.2, 376, 320, 3, 15.890909",
        "@cf/meta/llama-3.3-70b-instruct-fp8-fast, 388, 0, 63, 23.24979"
    })
    void agreesWithRecordedBills(String id, long prompt, long cached, long completion, double recorded) {
        Model model = CATALOGUE.find(id).orElseThrow();

        Optional<Neurons> cost = Prices.cost(model, new Usage(prompt, cached, completion, Optional.empty()));

        assertThat(cost.orElseThrow().amount().doubleValue()).isCloseTo(recorded, withPercentage(0.1));
    }

    @Test
    void takesTheStatedNeuronsOverItsOwn() {
        Model model = CATALOGUE.find("@cf/zai-org/glm-5.2").orElseThrow();
        var usage = new Usage(376, 320, 3, Optional.of(Neurons.of("14.5")));

        assertThat(Prices.cost(model, usage)).contains(Neurons.of("14.5"));
        assertThat(Prices.computed(model, usage).orElseThrow()).isGreaterThan(Neurons.of("15.8"));
    }

    @Test
    void paysTheInputRateForCachedTokensWithoutARateOfTheirOwn() {
        Model model = CATALOGUE.find("@cf/google/gemma-4-26b-a4b-it").orElseThrow();

        assertThat(Prices.cost(model, new Usage(100, 80, 0, Optional.empty())))
                .isEqualTo(Prices.cost(model, new Usage(100, 0, 0, Optional.empty())));
    }

    @Test
    void computesFromDollarsWhereNoNeuronsArePublished() {
        Model model = CATALOGUE.find("@cf/cloudflare/clef").orElseThrow();

        Neurons cost =
                Prices.cost(model, new Usage(1_000_000, 0, 0, Optional.empty())).orElseThrow();

        assertThat(cost.amount().doubleValue()).isCloseTo(0.24 / 0.000011, withPercentage(0.0001));
    }

    @Test
    void knowsNoCostWithoutATokenPrice() {
        var usage = new Usage(10, 0, 10, Optional.empty());

        assertThat(Prices.cost(Model.unlisted("@cf/who/knows", Task.TEXT_GENERATION), usage))
                .isEmpty();
        assertThat(Prices.cost(CATALOGUE.find("@cf/openai/whisper").orElseThrow(), usage))
                .isEmpty();
    }
}
