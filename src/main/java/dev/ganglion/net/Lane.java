package dev.ganglion.net;

import java.util.OptionalInt;

/// Calls that share a limit and a fate, such as those to one model of one account.
///
/// @param key tells it from other lanes; never shown
/// @param perMinute how many requests a minute it takes, where that is known
public record Lane(String key, OptionalInt perMinute) {
    public Lane {
        if (perMinute.isPresent() && perMinute.getAsInt() < 1) {
            throw new IllegalArgumentException("no request a minute");
        }
    }

    /// A lane that takes any number of requests.
    public static Lane unlimited(String key) {
        return new Lane(key, OptionalInt.empty());
    }
}
