package dev.ganglion.app.meter;

import dev.ganglion.net.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Compares this computer's clock with what the services say in the `Date` of their answers.
final class ClockCheck {
    /// A date tells whole seconds, and an answer takes its time: less than this says nothing.
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private ClockCheck() {}

    /// How far this computer was ahead when the last answer with a date came; empty where it was at most five minutes,
    /// either way, or no answer had one.
    static Optional<Duration> ahead(List<Exchange> exchanges) {
        return exchanges.reversed().stream()
                .flatMap(exchange -> ahead(exchange).stream())
                .findFirst()
                .filter(ahead -> ahead.abs().compareTo(TOLERATED) > 0);
    }

    private static Optional<Duration> ahead(Exchange exchange) {
        Instant came = exchange.began().plus(exchange.times().head().orElse(Duration.ZERO));
        return exchange.response().flatMap(ClockCheck::date).map(date -> Duration.between(date, came));
    }

    private static Optional<Instant> date(Exchange.Response response) {
        return response.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Date"))
                .findFirst()
                .flatMap(header -> instant(header.value()));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
