package dev.ganglion.sandbox.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Neurons per million tokens, in and out.
///
/// @param cached the lower rate for tokens that the prefix cache holds, empty for models without one
public record Rates(BigDecimal input, Optional<BigDecimal> cached, BigDecimal output) {
    private static final int DECIMALS = 6;

    /// The neurons of these many tokens, to six decimals as the service reports them.
    ///
    /// @param prompt all tokens of the prompt, cached ones included
    public BigDecimal neurons(int prompt, int cachedTokens, int completion) {
        var sum = input.multiply(BigDecimal.valueOf(prompt - cachedTokens))
                .add(cached.orElse(input).multiply(BigDecimal.valueOf(cachedTokens)))
                .add(output.multiply(BigDecimal.valueOf(completion)));
        var plain =
                sum.movePointLeft(6).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static Optional<Rates> of(Optional<BigDecimal> input, Optional<BigDecimal> cached, Optional<BigDecimal> output) {
        return input.flatMap(in -> output.map(out -> new Rates(in, cached, out)));
    }
}
