package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.wire.Refusal;
import java.util.Map;
import java.util.OptionalDouble;

/// What the address of a call asks of Flux.
///
/// @param rate samples in a second
/// @param eager how sure it has to be to say that a turn may be over; empty for never saying so
/// @param threshold how sure it has to be to end a turn
/// @param timeout after so many seconds of silence a turn ends however unsure it is
/// @param keyterm words whose spelling is known
public record FluxWish(int rate, OptionalDouble eager, double threshold, double timeout, String keyterm) {
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 48_000;
    private static final int LONGEST_TIMEOUT = 60_000;

    /// Reads parameters whose types and words the model's schema has let through.
    public static FluxWish of(Map<String, String> query) throws Refusal {
        return new FluxWish(
                rate(query),
                query.containsKey("eager_eot_threshold")
                        ? OptionalDouble.of(part("eager_eot_threshold", query.get("eager_eot_threshold"), 0.3))
                        : OptionalDouble.empty(),
                part("eot_threshold", query.getOrDefault("eot_threshold", "0.7"), 0.5),
                whole("eot_timeout_ms", query.getOrDefault("eot_timeout_ms", "5000"), 1, LONGEST_TIMEOUT) / 1000.0,
                query.getOrDefault("keyterm", ""));
    }

    static int rate(Map<String, String> query) throws Refusal {
        return whole("sample_rate", query.getOrDefault("sample_rate", ""), LOWEST_RATE, HIGHEST_RATE);
    }

    private static int whole(String name, String text, int least, int most) throws Refusal {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.badInput("Value of '/%s' must be >= %d and <= %d".formatted(name, least, most));
        }
        return Integer.parseInt(text);
    }

    private static double part(String name, String text, double least) throws Refusal {
        if (!text.matches("[01]?\\.?\\d{1,7}") || Double.parseDouble(text) < least || Double.parseDouble(text) > 0.9) {
            throw Refusal.badInput("Value of '/%s' must be >= %s and <= 0.9".formatted(name, least));
        }
        return Double.parseDouble(text);
    }
}
