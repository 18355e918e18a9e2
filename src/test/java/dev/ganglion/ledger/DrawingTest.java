package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    /// Sums worked out by hand from the dollars of the price list, which are rounded.
    @ParameterizedTest
    @CsvSource({
        "@cf/black-forest-labs/flux-1-schnell, 1024, 1024, 4, 0, 57.6000",
        "@cf/leonardo/phoenix-1.0, 1024, 1024, 25, 0, 2370.0000",
        "@cf/leonardo/lucid-origin, 1120, 1120, 10, 0, 5844.0000",
        "@cf/black-forest-labs/flux-2-dev, 1024, 768, 20, 1, 3363.6364",
        "@cf/black-forest-labs/flux-2-klein-4b, 512, 513, 4, 2, 62.9091",
        "@cf/black-forest-labs/flux-2-klein-9b, 1024, 768, 4, 0, 1363.6364",
        "@cf/black-forest-labs/flux-2-klein-9b, 1920, 1920, 4, 1, 2090.9091"
    })
    void countsTilesStepsAndMegapixels(String id, int width, int height, int steps, int references, double neurons) {
        Model model = Catalogue.bundled().find(id).orElseThrow();
        var drawing = new Drawing(width, height, OptionalInt.of(steps), references);

        Optional<Neurons> cost = Prices.computed(model, drawing.amounts(model));

        assertThat(cost.orElseThrow().amount().doubleValue()).isCloseTo(neurons, withPercentage(0.4));
    }

    @Test
    void knowsNothingWhereAPartOfThePriceIsUnknown() {
        Model priced =
                Catalogue.bundled().find("@cf/black-forest-labs/flux-2-dev").orElseThrow();

        assertThat(new Drawing(1024, 768, OptionalInt.empty(), 0).amounts(priced))
                .isEmpty();
    }
}
