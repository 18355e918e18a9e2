package dev.ganglion.domain;

import java.math.BigDecimal;
import java.util.Optional;

/// What one unit costs: US dollars and neurons as published, either of which may be missing.
public record Price(Unit unit, Optional<BigDecimal> usd, Optional<BigDecimal> neurons) {
    /// Neurons for one unit: the published number, else the one that follows from the dollars.
    public Optional<Neurons> neuronsEach() {
        return neurons.map(Neurons::new).or(() -> usd.map(Neurons::ofUsd));
    }
}
