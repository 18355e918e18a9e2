package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");

    @Test
    void readsSecondsMillisecondsAndDates() {
        assertThat(of("retry-after", "3")).contains(Duration.ofSeconds(3));
        assertThat(of("retry-after", " 1.5 ")).contains(Duration.ofMillis(1500));
        assertThat(of("retry-after-ms", "250")).contains(Duration.ofMillis(250));
        assertThat(of("retry-after", "Mon, 23 Nov 2026 15:30:20 GMT")).contains(Duration.ofSeconds(20));
        assertThat(of("retry-after", "Mon, 23 Nov 2026 15:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void takesWhatCannotBeReadForAbsent() {
        assertThat(List.of("soon", "-1", "", "1e99", "NaN"))
                .allSatisfy(value -> assertThat(of("retry-after", value)).isEmpty());
        assertThat(of("retry-after-ms", "1e-2147483647")).isEmpty();
        assertThat(of("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT")).isEmpty();
    }

    private static Optional<Duration> of(String name, String value) {
        return RetryAfter.of(HttpHeaders.of(Map.of(name, List.of(value)), (_, _) -> true), NOW);
    }
}
