package dev.ganglion.ledger;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Turns what a reply used into neurons by the price list of its model.
public final class Prices {
    private static final int MILLION = 6;

    private Prices() {}

    /// What the reply states, else what [#computed] says.
    public static Optional<Neurons> cost(Model model, Usage usage) {
        return usage.neurons().or(() -> computed(model, usage));
    }

    /// The neurons of the tokens by the price list; empty where the model is not priced by tokens.
    /// Cached tokens cost their own rate, or the input rate where there is none.
    public static Optional<Neurons> computed(Model model, Usage usage) {
        return rate(model.prices(), Unit.M_INPUT_TOKENS).map(input -> {
            BigDecimal cached = rate(model.prices(), Unit.M_CACHED_TOKENS).orElse(input);
            BigDecimal output = rate(model.prices(), Unit.M_OUTPUT_TOKENS).orElse(BigDecimal.ZERO);
            return new Neurons(times(usage.promptTokens() - usage.cachedTokens(), input)
                    .add(times(usage.cachedTokens(), cached))
                    .add(times(usage.completionTokens(), output)));
        });
    }

    /// The neurons of amounts by their units; empty where the price list has none of them.
    public static Optional<Neurons> computed(Model model, Map<Unit, BigDecimal> amounts) {
        return model.prices().lines().stream()
                .filter(price -> amounts.containsKey(price.unit()))
                .flatMap(price -> price.neuronsEach().stream()
                        .map(each -> new Neurons(each.amount().multiply(amounts.get(price.unit())))))
                .reduce(Neurons::plus);
    }

    private static Optional<BigDecimal> rate(PriceList prices, Unit unit) {
        return prices.of(unit).flatMap(Price::neuronsEach).map(Neurons::amount);
    }

    private static BigDecimal times(long tokens, BigDecimal aMillion) {
        return BigDecimal.valueOf(tokens).multiply(aMillion).movePointLeft(MILLION);
    }
}
