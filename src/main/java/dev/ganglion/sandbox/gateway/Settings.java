package dev.ganglion.sandbox.gateway;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a call asks of its gateway by its headers.
///
/// @param skipCache neither read the cache nor fill it
/// @param cacheTime how long to keep the reply, empty for the gateway's own time
/// @param cacheKey a key of the caller's own instead of the request
/// @param timeout until the first byte of the reply
/// @param attempts how often to try at most
/// @param delay before the second attempt
public record Settings(
        boolean skipCache,
        Optional<Duration> cacheTime,
        Optional<String> cacheKey,
        Optional<Duration> timeout,
        int attempts,
        Duration delay,
        Backoff backoff) {
    private static final int MOST_ATTEMPTS = 5;
    private static final int LONGEST_DELAY = 5000;
    private static final Duration SHORTEST_TTL = Duration.ofSeconds(60);
    private static final Duration LONGEST_TTL = Duration.ofDays(31);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /// How the delay grows from attempt to attempt.
    public enum Backoff {
        /// Not at all.
        CONSTANT,
        /// By the first delay each time.
        LINEAR,
        /// Twice as long each time.
        EXPONENTIAL
    }

    /// Reads the headers of a call, the old names included.
    public static Settings of(Call call) throws Refusal {
        var ttl = number(call, "cf-aig-cache-ttl");
        return new Settings(
                call.header("cf-aig-skip-cache")
                        .or(() -> call.header("cf-skip-cache"))
                        .filter("true"::equals)
                        .isPresent(),
                (ttl.isPresent() ? ttl : number(call, "cf-cache-ttl"))
                        .map(Duration::ofSeconds)
                        .map(Settings::allowed),
                call.header("cf-aig-cache-key"),
                number(call, "cf-aig-request-timeout").map(Duration::ofMillis),
                number(call, "cf-aig-max-attempts")
                        .map(number -> Math.clamp(number, 1, MOST_ATTEMPTS))
                        .orElse(1),
                Duration.ofMillis(Math.min(number(call, "cf-aig-retry-delay").orElse(0L), LONGEST_DELAY)),
                call.header("cf-aig-backoff").map(Settings::backoff).orElse(Backoff.CONSTANT));
    }

    /// The pause after attempt number `attempt`, counted from 1.
    public Duration pause(int attempt) {
        return switch (backoff) {
            case CONSTANT -> delay;
            case LINEAR -> delay.multipliedBy(attempt);
            case EXPONENTIAL -> delay.multipliedBy(1L << (attempt - 1));
        };
    }

    private static Backoff backoff(String text) {
        return switch (text) {
            case "linear" -> Backoff.LINEAR;
            case "exponential" -> Backoff.EXPONENTIAL;
            default -> Backoff.CONSTANT;
        };
    }

    private static Duration allowed(Duration asked) {
        return asked.compareTo(SHORTEST_TTL) < 0
                ? SHORTEST_TTL
                : asked.compareTo(LONGEST_TTL) > 0 ? LONGEST_TTL : asked;
    }

    private static Optional<Long> number(Call call, String header) throws Refusal {
        var text = call.header(header);
        if (text.filter(value -> !NUMBER.matcher(value).matches()).isPresent()) {
            throw Refusal.api(400, new Reason(2010, "The header " + header + " is not a number"));
        }
        return text.map(Long::valueOf);
    }
}
