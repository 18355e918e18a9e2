package dev.ganglion.ui.connection.draft;

import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a gateway is asked for, as it is typed. An empty field is as the gateway is set.
///
/// @param ttl seconds that a reply is cached
/// @param metadata a name and a value in each line, `=` between them
/// @param timeout milliseconds
/// @param delay milliseconds
public record OptionFields(
        String ttl,
        boolean skipCache,
        Logs logs,
        String metadata,
        String timeout,
        String attempts,
        String delay,
        Optional<Backoff> backoff) {
    /// Whether requests are logged.
    public enum Logs {
        AS_SET,
        ON,
        OFF
    }

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final long SHORTEST_TTL = 60;
    private static final long LONGEST_TTL = Duration.ofDays(30).toSeconds();
    private static final long LONGEST_TIMEOUT = Duration.ofHours(1).toMillis();
    private static final int MOST_ATTEMPTS = 5;
    private static final long LONGEST_DELAY = 5_000;

    public static OptionFields of(GatewayOptions options) {
        return new OptionFields(
                options.caching()
                        .ttl()
                        .map(ttl -> Long.toString(ttl.toSeconds()))
                        .orElse(""),
                options.caching().skip(),
                options.logging().collect().map(on -> on ? Logs.ON : Logs.OFF).orElse(Logs.AS_SET),
                MetadataText.of(options.logging().metadata()),
                millis(options.attempts().timeout()),
                options.attempts().most().isPresent()
                        ? Integer.toString(options.attempts().most().getAsInt())
                        : "",
                millis(options.attempts().delay()),
                options.attempts().backoff());
    }

    private static String millis(Optional<Duration> duration) {
        return duration.map(time -> Long.toString(time.toMillis())).orElse("");
    }

    public List<Problem> problems() {
        return Stream.of(
                        outside(Spot.TTL, ttl, SHORTEST_TTL, LONGEST_TTL),
                        outside(Spot.TIMEOUT, timeout, 1, LONGEST_TIMEOUT),
                        outside(Spot.ATTEMPTS, attempts, 1, MOST_ATTEMPTS),
                        outside(Spot.DELAY, delay, 0, LONGEST_DELAY),
                        MetadataText.problem(metadata).map(sentence -> new Problem(Spot.METADATA, sentence)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> outside(Spot spot, String typed, long least, long most) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        OptionalLong number = number(typed);
        return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
                ? Optional.empty()
                : Optional.of(new Problem(
                        spot, Texts.text("connection.problem.number", Long.toString(least), Long.toString(most))));
    }

    private static OptionalLong number(String typed) {
        String bare = typed.strip();
        return DIGITS.matcher(bare).matches() ? OptionalLong.of(Long.parseLong(bare)) : OptionalLong.empty();
    }

    /// What these fields ask for; what they do not show stays as it is in `kept`. Call it without [#problems] only.
    public GatewayOptions over(GatewayOptions kept) {
        return kept.with(new Caching(
                        time(ttl).map(seconds -> Duration.ofSeconds(seconds)),
                        skipCache,
                        kept.caching().key()))
                .with(new Logging(
                        logs == Logs.AS_SET ? Optional.empty() : Optional.of(logs == Logs.ON),
                        MetadataText.values(metadata),
                        kept.logging().eventId()))
                .with(new Attempts(
                        time(timeout).map(Duration::ofMillis),
                        time(attempts)
                                .map(most -> OptionalInt.of(Math.toIntExact(most)))
                                .orElse(OptionalInt.empty()),
                        time(delay).map(Duration::ofMillis),
                        backoff));
    }

    private static Optional<Long> time(String typed) {
        OptionalLong number = number(typed);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
