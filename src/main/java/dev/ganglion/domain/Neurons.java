package dev.ganglion.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/// An amount of neurons, the unit in which Workers AI bills. Never negative.
///
/// One thousand neurons cost $0.011, and 10,000 a day are free on both plans (Cloudflare's pricing page,
/// read 2026-09).
public record Neurons(BigDecimal amount) implements Comparable<Neurons> {
    public static final Neurons ZERO = new Neurons(BigDecimal.ZERO);

    /// The allowance that both plans have each UTC day.
    public static final Neurons FREE_A_DAY = new Neurons(BigDecimal.valueOf(10_000));

    private static final BigDecimal USD_EACH = new BigDecimal("0.000011");

    public Neurons {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative neurons: " + amount);
        }
    }

    /// The amount written as a decimal number, such as `0.41`.
    public static Neurons of(String decimal) {
        return new Neurons(new BigDecimal(decimal));
    }

    /// What US dollars buy at the list price.
    public static Neurons ofUsd(BigDecimal usd) {
        return new Neurons(usd.divide(USD_EACH, MathContext.DECIMAL64));
    }

    public Neurons plus(Neurons other) {
        return new Neurons(amount.add(other.amount));
    }

    /// This amount in US dollars at the list price, exact.
    public BigDecimal usd() {
        return amount.multiply(USD_EACH);
    }

    @Override
    public int compareTo(Neurons other) {
        return amount.compareTo(other.amount);
    }
}
