package dev.ganglion.ui.usage.sums;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// Round numbers beside bars, from nothing to just above the largest.
///
/// @param step between two of them
/// @param steps how many
public record Axis(BigDecimal step, int steps) {
    private static final int MOST_STEPS = 4;
    private static final double THOUSANDS_FROM = 10_000;
    private static final double MILLIONS_FROM = 1_000_000;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    /// One for amounts up to `most`.
    public static Axis upTo(Neurons most) {
        BigDecimal largest = most.amount().signum() == 0 ? BigDecimal.ONE : most.amount();
        int power = largest.precision() - largest.scale() - 2;
        BigDecimal step = IntStream.range(power, power + 3)
                .boxed()
                .flatMap(tens -> ROUND.stream().map(round -> round.scaleByPowerOfTen(tens)))
                .filter(each -> each.multiply(BigDecimal.valueOf(MOST_STEPS)).compareTo(largest) >= 0)
                .findFirst()
                .orElseThrow();
        int steps = largest.divide(step, 0, RoundingMode.CEILING).intValue();
        return new Axis(step, Math.max(1, steps));
    }

    /// The number at the top.
    public double top() {
        return step.doubleValue() * steps;
    }

    /// How the number of so many steps is written: all of an axis in thousands, or none.
    public String label(int count) {
        BigDecimal number = step.multiply(BigDecimal.valueOf(count));
        if (count > 0 && top() >= THOUSANDS_FROM && top() < MILLIONS_FROM) {
            return number.movePointLeft(3).stripTrailingZeros().toPlainString() + " k";
        }
        return Figures.amount(new Neurons(number));
    }

    /// The number of so many steps.
    public Neurons at(int count) {
        return new Neurons(step.multiply(BigDecimal.valueOf(count)));
    }
}
