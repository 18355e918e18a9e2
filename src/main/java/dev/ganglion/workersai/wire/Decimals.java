package dev.ganglion.workersai.wire;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Amounts as the service writes them, in JSON or in a header.
public final class Decimals {
    private static final int MOST_PLACES = 40;
    private static final int MOST_DIGITS = 60;
    /// No call uses so much; a number above is taken for a mistake.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000_000L);

    private Decimals() {}

    /// Whether it is a number, but no amount.
    public static boolean impossible(JsonNode number) {
        return number.isNumber()
                && Json.scalar(number).flatMap(Decimals::amount).isEmpty();
    }

    /// An amount; empty when it is none, negative, or has more digits than any service counts.
    public static Optional<BigDecimal> amount(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            if (Math.abs((long) value.scale()) > MOST_PLACES || value.precision() > MOST_DIGITS) {
                return Optional.empty();
            }
            return Optional.of(value).filter(amount -> amount.signum() >= 0 && amount.compareTo(MOST) <= 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
