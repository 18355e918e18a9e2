package dev.ganglion.ui.usage.budget;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.Optional;

/// A limit as people type it: `500`, `10,000`, `0.5`, or in dollars at the list price, `$0.50`.
///
/// @param neurons empty where it cannot be one
/// @param trouble why not; empty where it can
record Amount(Optional<Neurons> neurons, String trouble) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    static Amount of(String typed) {
        String text = typed.strip().replaceAll("(?i)\\s*neurons?$", "").replaceAll("[\\s,_]", "");
        boolean dollars = text.startsWith("$");
        try {
            BigDecimal number = new BigDecimal(dollars ? text.substring(1) : text);
            if (number.signum() < 0) {
                return bad("budget.bad.negative");
            }
            if (number.compareTo(MOST) > 0) {
                return bad("budget.bad.large");
            }
            return new Amount(Optional.of(dollars ? Neurons.ofUsd(number) : new Neurons(number)), "");
        } catch (NumberFormatException notANumber) {
            return bad("budget.bad.number");
        }
    }

    private static Amount bad(String key) {
        return new Amount(Optional.empty(), Texts.text(key));
    }

    /// As it is shown to be changed.
    static String written(Neurons neurons) {
        return neurons.amount().stripTrailingZeros().toPlainString();
    }
}
