package dev.ganglion.app.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.net.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    private static final String DATE = "Mon, 23 Nov 2026 12:00:00 GMT";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void saysByHowMuchTheClockIsAheadOrBehind() {
        assertThat(ahead(answer(NOON.plus(Duration.ofDays(1)), DATE))).contains(Duration.ofDays(1));
        assertThat(ahead(answer(NOON.minus(Duration.ofDays(1)), DATE))).contains(Duration.ofDays(-1));
    }

    @Test
    void toleratesFiveMinutes() {
        assertThat(ahead(answer(NOON.plusSeconds(300), DATE))).isEmpty();
        assertThat(ahead(answer(NOON.plusSeconds(301), DATE))).isPresent();
    }

    @Test
    void goesByTheLastAnswerThatHasADate() {
        assertThat(ahead(
                        answer(NOON.plus(Duration.ofDays(1)), DATE),
                        answer(NOON, DATE),
                        answer(NOON, "yesterday"),
                        unanswered()))
                .isEmpty();
    }

    @Test
    void knowsNothingWithoutAnswers() {
        assertThat(ahead(unanswered())).isEmpty();
    }

    private static Optional<Duration> ahead(Exchange... exchanges) {
        return ClockCheck.ahead(List.of(exchanges));
    }

    private static Exchange answer(Instant began, String date) {
        return exchange(
                began,
                Optional.of(new Exchange.Response(
                        200, List.of(new Exchange.Header("date", date)), new Exchange.Body(0, Optional.empty()))));
    }

    private static Exchange unanswered() {
        return exchange(NOON, Optional.empty());
    }

    private static Exchange exchange(Instant began, Optional<Exchange.Response> response) {
        var body = new Exchange.Body(0, Optional.empty());
        var times = new Exchange.Times(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var none = new Exchange.Series(0, 0, Duration.ZERO, List.of(), List.of());
        return new Exchange(
                1,
                1,
                began,
                new Exchange.Request("POST", "https://api.example/run", List.of(), body),
                response,
                times,
                none,
                none,
                new Exchange.End.Whole());
    }
}
