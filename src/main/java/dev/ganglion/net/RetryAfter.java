package dev.ganglion.net;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads how long a service asks to wait.
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /// From `retry-after-ms`, else from `Retry-After` in seconds or as a date. What cannot be read counts as absent.
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after-ms")
                .flatMap(millis -> seconds(millis, 3))
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> seconds(value, 0).or(() -> until(value, now))));
    }

    private static Optional<Duration> seconds(String value, int shift) {
        try {
            BigDecimal seconds = new BigDecimal(value.strip()).movePointLeft(shift);
            if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0) {
                return Optional.empty();
            }
            return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(String value, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
            return Optional.of(wait).filter(asked -> asked.compareTo(LONGEST) <= 0);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
