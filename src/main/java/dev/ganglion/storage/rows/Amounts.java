package dev.ganglion.storage.rows;

import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Amounts as text, both ways: `UNIT=decimal` parted by blanks, and nothing where there are none.
final class Amounts {
    /// More digits than any amount has. A short text can name a number that no memory holds.
    private static final int DIGITS = 100;

    private Amounts() {}

    static @Nullable String written(Map<Unit, BigDecimal> amounts) {
        return amounts.isEmpty()
                ? null
                : amounts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each ->
                                each.getKey().name() + '=' + each.getValue().toPlainString())
                        .collect(Collectors.joining(" "));
    }

    /// Throws [IllegalArgumentException] when these are no amounts.
    static Map<Unit, BigDecimal> read(@Nullable String written) {
        if (written == null) {
            return Map.of();
        }
        Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
        for (String each : written.split(" ", -1)) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no amount: " + each);
            }
            amounts.put(Unit.valueOf(each.substring(0, equals)), decimal(each.substring(equals + 1)));
        }
        return amounts;
    }

    /// Throws [IllegalArgumentException] when that is no number, or an absurd one.
    static BigDecimal decimal(String written) {
        BigDecimal number = new BigDecimal(written);
        if (written.length() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw new IllegalArgumentException("an absurd number");
        }
        return number;
    }
}
