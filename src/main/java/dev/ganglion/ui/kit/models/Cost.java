package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.Unit;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What a list says a model costs, in the words it shows.
public sealed interface Cost {
    /// An amount in both currencies, such as `$1.40` and `127 k neurons`.
    record Figure(String dollars, String neurons) {}

    /// Priced per million tokens; embeddings have no output price.
    record PerToken(Figure input, Optional<Figure> output) implements Cost {}

    /// Priced by another unit: the dearest line.
    record PerUse(Figure price, String unit) implements Cost {}

    /// No price is published.
    record Unpublished() implements Cost {}

    /// What that model costs.
    static Cost of(Model model) {
        Optional<Price> input = model.prices().of(Unit.M_INPUT_TOKENS);
        if (input.isPresent()) {
            return new PerToken(
                    figure(input.get()), model.prices().of(Unit.M_OUTPUT_TOKENS).map(Cost::figure));
        }
        return model.prices().lines().stream()
                .max(Comparator.comparing(price -> price.usd().orElse(BigDecimal.ZERO)))
                .<Cost>map(price -> new PerUse(figure(price), Texts.text("unit.short." + price.unit())))
                .orElseGet(Unpublished::new);
    }

    /// A price in words, whatever its unit: the dollars exactly as published.
    static Figure figure(Price price) {
        return new Figure(
                price.usd().map(Cost::dollars).orElse(""),
                price.neuronsEach().map(Figures::neurons).orElse(""));
    }

    /// The neurons of a price in full, as a tooltip tells them.
    static String exactNeurons(Price price) {
        return price.neuronsEach()
                .map(neurons -> new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                        .format(neurons.amount()))
                .map(amount -> Texts.text("model.neurons", amount))
                .orElse("");
    }

    private static String dollars(BigDecimal usd) {
        if (usd.signum() == 0) {
            return Texts.text("model.free");
        }
        BigDecimal exact = usd.stripTrailingZeros();
        return '$' + (exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact).toPlainString();
    }
}
