package dev.ganglion.domain;

import java.math.BigDecimal;
import java.util.Optional;

/// What one unit costs: US dollars and neurons as published, either of which may be missing.
public record Price(Unit unit, Optional<BigDecimal> usd, Optional<BigDecimal> neurons) {
    /// Neurons for one unit: the published number, else the one that follows from the dollars.
    public Optional<Neurons> neuronsEach() {
        return neurons.map(Neurons::new).or(() -> usd.map(Neurons::ofUsd));
    }

    /// The dollars that the published neurons come to at the list price; empty unless they disagree with the
    /// published dollars by more than both are rounded.
    public Optional<BigDecimal> usdOtherwise() {
        return usd.flatMap(
                dollars -> neurons.filter(each -> disagree(dollars, each)).map(each -> new Neurons(each).usd()));
    }

    private static boolean disagree(BigDecimal dollars, BigDecimal each) {
        BigDecimal rounding = roundedBy(dollars).add(new Neurons(roundedBy(each)).usd());
        return new Neurons(each).usd().subtract(dollars).abs().compareTo(rounding) > 0;
    }

    /// Half of the last digit that is written.
    private static BigDecimal roundedBy(BigDecimal published) {
        return published.ulp().divide(BigDecimal.TWO);
    }
}
