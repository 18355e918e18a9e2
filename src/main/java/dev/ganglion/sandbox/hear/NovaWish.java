package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.wire.Refusal;
import java.util.List;
import java.util.Map;

/// What the address of a call asks of Nova when it listens.
///
/// @param rate samples in a second
/// @param interim whether it tells of a phrase before that is over
/// @param signs whether words keep their signs and capitals
/// @param keyterm words whose spelling is known
public record NovaWish(int rate, boolean interim, boolean signs, String keyterm) {
    /// Reads parameters. Samples have to be bare; the service may take other encodings too.
    public static NovaWish of(Map<String, String> query) throws Refusal {
        for (var name : List.of("encoding", "sample_rate")) {
            if (!query.containsKey(name)) {
                throw Refusal.badInput("required properties at '/' are '%s'".formatted(name));
            }
        }
        var encoding = query.getOrDefault("encoding", "");
        if (!encoding.equals("linear16")) {
            throw Refusal.badInput("Value of '/encoding' is not simulated: '%s'".formatted(encoding));
        }
        return new NovaWish(
                FluxWish.rate(query),
                flag(query, "interim_results"),
                flag(query, "punctuate") || flag(query, "smart_format"),
                query.getOrDefault("keyterm", ""));
    }

    private static boolean flag(Map<String, String> query, String name) {
        return query.getOrDefault(name, "false").equals("true");
    }
}
