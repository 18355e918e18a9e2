package dev.ganglion.ledger.estimate;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.Unit;
import dev.ganglion.ledger.Estimate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;

/// Amounts between two bounds, priced. Where the dollars and the neurons of a price disagree, the lower bound takes the
/// cheaper and the upper bound the dearer of the two.
record Span(Map<Unit, BigDecimal> least, Map<Unit, BigDecimal> most) {
    /// What is sure beforehand.
    static Span sure(Map<Unit, BigDecimal> amounts) {
        return new Span(amounts, amounts);
    }

    Estimate estimate(Model model) {
        return new Estimate(
                OptionalLong.empty(),
                OptionalLong.empty(),
                priced(model, least, (one, other) -> one.compareTo(other) <= 0 ? one : other),
                priced(model, most, (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }

    /// Empty where the model has no price, or the amount of one of its units is not known.
    private static Optional<Neurons> priced(
            Model model, Map<Unit, BigDecimal> amounts, BinaryOperator<Neurons> choice) {
        return model.prices().lines().stream()
                .filter(price -> amounts.containsKey(price.unit()))
                .flatMap(price -> each(price, choice).stream()
                        .map(each -> new Neurons(each.amount().multiply(amounts.get(price.unit())))))
                .reduce(Neurons::plus);
    }

    private static Optional<Neurons> each(Price price, BinaryOperator<Neurons> choice) {
        Optional<Neurons> stated = price.neuronsEach();
        return price.usdOtherwise().isEmpty()
                ? stated
                : stated.flatMap(one -> price.usd().map(Neurons::ofUsd).map(other -> choice.apply(one, other)));
    }
}
