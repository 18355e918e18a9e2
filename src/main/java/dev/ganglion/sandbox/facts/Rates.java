package dev.ganglion.sandbox.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Neurons per million tokens, in and out.
public record Rates(BigDecimal input, BigDecimal output) {
    private static final int DECIMALS = 6;

    /// The neurons of these many tokens, to six decimals as the service reports them.
    public BigDecimal neurons(int prompt, int completion) {
        var sum = input.multiply(BigDecimal.valueOf(prompt)).add(output.multiply(BigDecimal.valueOf(completion)));
        var plain =
                sum.movePointLeft(6).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static Optional<Rates> of(Optional<BigDecimal> input, Optional<BigDecimal> output) {
        return input.flatMap(in -> output.map(out -> new Rates(in, out)));
    }
}
